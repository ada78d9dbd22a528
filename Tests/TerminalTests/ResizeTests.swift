import Platform
import TestKit
import Testing

struct ResizeTests {
  @Test func `a terminal that shrinks while keys wait is drawn within its size`() throws {
    let project = try TemporaryProject(Tree.archetype())
    let session = try PseudoTerminal(Program.built("mailwizard"), [project.path], columns: 100)
    try session.wait(for: "Where should the configuration")
    session.send("6")
    try session.wait(for: "From address")
    session.forget()
    // A key that is held down is no paste, and each is drawn.
    session.send(String(repeating: "j", count: 300))
    try session.wait(for: "j")
    session.resize(columns: 50, rows: 24)
    try session.wait(for: "6 Credentials")
    try session.signal(SIGTERM)
    try session.waitForEnd()
    #expect(session.endingSignal == SIGTERM)
  }
}
