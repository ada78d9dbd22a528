import Foundation
import MailSetup
import TestKit
import Testing

@testable import Workspace

/// Saves where the system itself refuses, with real mounts, owners and modes.
struct ConfinementTests {
  /// The options with which mounts of one's own are allowed here, if any are.
  private static let unshare = Task { () -> [String]? in
    for options in [["-m"], ["-rm"]]
    where await Program("unshare").works(options + ["mount", "-t", "tmpfs", "none", "/tmp"]) {
      return options
    }
    return nil
  }

  /// Runs a script that mounts, given the project as `$1`, the probe as `$2` and its changes.
  private func run(
    _ script: String, _ project: SampleProject, _ changes: [FileChange]
  ) async throws -> Program.Outcome {
    try await Program("unshare", #require(await Self.unshare.value)).run(
      ["sh", "-c", script, "sh", project.root, Program.probePath] + changes.arguments)
  }

  @Test(
    .enabled("no mounts are allowed; FaultTests has ENOSPC at each call") {
      await unshare.value != nil
    },
    arguments: 0..<16)
  func `on a full disk nothing changes, however little is missing`(pages: Int) async throws {
    let project = try SampleProject([:])
    let result = try await run(
      """
      root=$1 probe=$2
      shift 2
      mount -t tmpfs -o size=128k,mode=755 none "$root" && cd "$root" || exit 9
      mkdir config src shared config.author
      printf other > config/other.cfg.json
      printf real > shared/real.cfg.json
      printf legacy > config/mail.config
      ln -s ../shared/real.cfg.json config.author/linked.cfg.json
      cat /dev/zero > filler 2> /dev/null
      truncate -s -$((\(pages) * 4096)) filler
      list() { find . -printf '%P %y %m %i\\n' | sort; cat config/other.cfg.json; }
      before=$(list)
      "$probe" "$root" "$@"
      status=$?
      test "$before" = "$(list)" && echo unchanged
      find . -name '.mailwizard*'
      exit $status
      """, project, SampleProject.changes)
    if result.status == 0 {
      #expect(pages > 3)
      #expect(result.output + result.errors == "saved\n")
    } else {
      #expect(pages < 12)
      #expect(result.status == 1)
      #expect(result.output.contains("code: \(ENOSPC))\nunchanged\n"), "\(result)")
      #expect(!result.output.hasSuffix(".new\n"))
    }
  }

  @Test(
    .enabled("no mounts are allowed; FaultTests has EROFS at each call") {
      await unshare.value != nil
    },
    arguments: [
      ("", ".mailwizard-"), ("/config", "config/mail.cfg.json"), ("/src", "src/main"),
    ])
  func `in a read-only folder nothing changes`(folder: String, named: String) async throws {
    let project = try SampleProject()
    let result = try await run(
      """
      root=$1 probe=$2
      shift 2
      mount --bind "$root\(folder)" "$root\(folder)" || exit 9
      mount -o remount,bind,ro "$root\(folder)" || exit 9
      cd / && "$probe" "$root" "$@"
      """, project, Array(SampleProject.changes.prefix(2)))
    #expect(result.status == 1)
    #expect(result.output.contains("code: \(EROFS)"), "\(result)")
    #expect(result.output.contains("path: \"\(named)"), "\(result)")
    #expect(try project.entries() == SampleProject.old)
  }

  @Test(.enabled("no mounts are allowed") { await unshare.value != nil })
  func `a file that is a mount of its own is refused and the others are as before`() async throws {
    let project = try SampleProject()
    let result = try await run(
      """
      root=$1 probe=$2
      shift 2
      mount --bind "$root/config/other.cfg.json" "$root/config/other.cfg.json" || exit 9
      "$probe" "$root" "$@"
      """, project, SampleProject.changes)
    #expect(result.status == 1)
    #expect(result.output.contains("path: \"config/other.cfg.json\""), "\(result)")
    #expect(try project.entries() == SampleProject.old)
  }

  @Test(
    arguments: [
      ("config", 0o555, "config/mail.cfg.json"), ("config/other.cfg.json", 0o444, nil),
      ("config/mail.config", 0o000, nil), ("src", 0o555, "src/main/cloudmanager/forwards.json"),
      ("shared", 0o000, nil),
    ] as [(String, Int, String?)])
  func `without permission nothing changes`(path: String, mode: Int, named: String?) async throws {
    let project = try SampleProject()
    // Nothing is forbidden to root, for whom the probe becomes nobody.
    if geteuid() == 0 {
      for path in try project.entries().keys { lchown(project / path, 65534, 65534) }
      lchown(project.root, 65534, 65534)
    }
    chmod(project / path, mode_t(mode))
    let result = try await Program.probe.run(
      (geteuid() == 0 ? ["--nobody"] : []) + [project.root] + SampleProject.changes.arguments)
    #expect(result.status == 1)
    #expect(result.output.contains("code: \(EACCES)"), "\(result)")
    #expect(result.output.contains("path: \"\(named ?? path)"), "\(result)")
    if case .file(_, let old) = SampleProject.old[path] { chmod(project / path, mode_t(old)) }
    if case .folder(let old) = SampleProject.old[path] { chmod(project / path, mode_t(old)) }
    #expect(try project.entries() == SampleProject.old)
  }

  @Test func `a new file and its folders have the modes that the user's mask asks for`()
    async throws
  {
    let project = try SampleProject()
    let result = try await Program("sh").run(
      ["-c", "umask 027; exec \"$0\" \"$@\"", Program.probePath, project.root]
        + SampleProject.changes.arguments)
    #expect(result.output + result.errors == "saved\n")
    let entries = try project.entries()
    #expect(entries["src/main"] == .folder(mode: 0o750))
    #expect(entries["src/main/cloudmanager/forwards.json"] == .file("forwards", mode: 0o640))
    #expect(entries["shared/real.cfg.json"] == .file("surreal", mode: 0o664))
  }
}
