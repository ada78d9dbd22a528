import Foundation
import TestKit
import Testing

/// Work that runs beside a session.
struct EffectTests {
  /// A git that does not answer until it is told to end.
  private static let git = """
    #!/bin/sh
    trap 'echo ended > "$LOG"; kill $!; exit 1' TERM
    echo started > "$LOG"
    sleep 1000 &
    wait
    """

  @Test func `no key waits for git, and leaving ends it`() throws {
    let tools = try TemporaryProject(["git": Self.git])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: tools / "git")
    let project = try TemporaryProject(.git + Tutorial.project)
    let session = try LiveSession(
      [project.path],
      environment: ["PATH": "\(tools.path):/usr/bin:/bin", "LOG": tools / "log"])
    try session.see("Where should the configuration")
    try session.press("d", until: "Difference from the files on disk")
    try session.wait(until: "git was asked") { try tools.text("log") == "started\n" }
    try session.press("<Esc>", until: "Where should the configuration")
    try session.press("6", until: "From address")
    try session.press("me@wknd.site", until: "me@wknd.site")
    #expect(try tools.text("log") == "started\n")
    try session.press("<C-c>", until: "You have unsaved changes")
    try session.press("<C-c>")
    #expect(try session.end().status == "1")
    #expect(try tools.text("log") == "ended\n")
  }
}
