import TestKit
import Testing

extension TemporaryProject {
  /// Writes the files that the program makes from an answers file.
  func generate(_ answers: String) async throws {
    let outcome = try await Program.mailwizard.run(
      ["generate", "--answers", "-"], in: path, input: Array(answers.utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
  }
}
