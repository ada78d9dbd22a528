import TestKit
import Testing

struct ExplainTests {
  private static let project =
    Tutorial.project + [
      Tutorial.forwardsPath: Tutorial.forwards,
      Tutorial.mailPath: Tutorial.mail.replacing("\"smtp.ssl\": true", with: "\"smtp.ssl\": false"),
    ]

  private func explain(
    _ arguments: String..., in folder: String = "/", input: [UInt8] = []
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(["explain"] + arguments, in: folder, input: input)
  }

  @Test func `a message is explained with what fits in the project`() async throws {
    let project = try TemporaryProject(Self.project)
    let outcome = try await explain(
      "java.net.SocketTimeoutException:", "Read timed out", in: project.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Golden.expect(outcome.output, "explain.txt", folder: "Output")
    #expect(try await explain("--project", project.path, "Read timed out") == outcome)
    let input = Array("x\nCaused by: Read timed out\n".utf8)
    #expect(try await explain(in: project.path, input: input) == outcome)
  }

  @Test func `a rule is printed in full`() async throws {
    let outcome = try await explain("SSL-port-mismatch")
    #expect(outcome.status == 0)
    try Golden.expect(outcome.output, "explain-rule.txt", folder: "Output")
  }

  @Test func `a project that is named must be there`() async throws {
    let outcome = try await explain("--project", "/missing", "535")
    #expect(outcome.status == 3)
    #expect(outcome.errors == "mailwizard: /missing: there is no such folder.\n")
  }

  @Test(arguments: [
    [], Array("no such message".utf8), [0], [0xFF, 0xFE], Array("AADSTS0".utf8),
    Array(repeating: UInt8(ascii: "["), count: 1 << 20), Array(repeating: 0, count: 1 << 20),
  ])
  func `what is not known is told in one line`(_ input: [UInt8]) async throws {
    let outcome = try await explain(input: input)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("mailwizard: this text is not known."))
    #expect(outcome.errors.count(where: \.isNewline) == 1)
  }

  @Test func `more than sixteen megabytes are not read`() async throws {
    let outcome = try await explain(input: Array(repeating: 0x20, count: (16 << 20) + 1))
    #expect(outcome.status == 3)
    #expect(outcome.errors == "mailwizard: standard input has more than 16777216 bytes.\n")
  }
}
