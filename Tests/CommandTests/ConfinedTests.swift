import TestKit
import Testing

/// The program in surroundings that lack something.
struct ConfinedTests {
  @Test(
    .enabled("no mounts are allowed here") {
      await Program("unshare").works(["-m", "umount", "-l", "/proc"])
    })
  func `without proc the program reads its command line and runs`() async throws {
    let outcome = try await Program("unshare").run(
      ["-m", "sh", "-c", "umount -l /proc; exec \"$@\"", "sh", Program.built("mailwizard")]
        + ["explain", "smtp.starttls"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no explanation was found"), "\(outcome)")
  }
}

extension Program {
  fileprivate func works(_ arguments: [String]) async -> Bool {
    (try? await run(arguments))?.status == 0
  }
}
