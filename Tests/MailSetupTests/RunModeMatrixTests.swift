import MailSetup
import Testing

struct RunModeMatrixTests {
  private static func text(_ folders: [String]) -> [String] {
    RunModeMatrix(folders: folders).lines.map {
      "\($0.service) \($0.environments.joined(separator: " ")): \($0.folders.joined(separator: " or "))"
    }
  }

  @Test func `the folder with the most matching run modes wins`() {
    #expect(
      Self.text(["config", "config.author", "config.author.prod"]) == [
        "author dev stage: config.author", "author prod: config.author.prod",
        "author rde: config.author", "publish dev stage prod rde: config",
      ])
  }

  @Test func `as many run modes tie`() {
    #expect(
      Self.text(["config.author", "config.dev"]) == [
        "author dev: config.author or config.dev", "author stage prod: config.author",
        "author rde: config.author or config.dev", "publish dev: config.dev",
        "publish stage prod: ", "publish rde: config.dev",
      ])
  }
}
