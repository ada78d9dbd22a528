import Platform
import TestKit
import Testing

@testable import Curl

struct CurlTests {
  @Test func `a value has no end inside`() {
    #expect(CurlOption("user", "a\\b\"c\td").line == #"user = "a\\b\"c\td""#)
    #expect(
      CurlOption("data-raw", "1\r\n2\u{B}3\04").line == "data-raw = \"1\\r\\n2\\v3\u{FFFD}4\"")
    #expect(CurlOption("verbose").line == "verbose")
  }

  @Test func `curl reads an option's value as it is`() async throws {
    let project = try TemporaryProject([#"a"b\c d.txt"#: "it is here"])
    // The address of a file ends at its space unless it is encoded.
    let answer = try await ask("file://\(project.path)/" + #"a"b\c%20d.txt"#)
    #expect(answer == CurlAnswer(exitCode: 0, output: Array("it is here".utf8)))
  }

  @Test func `an exit code is told`() async throws {
    #expect(try await ask("http://127.0.0.1:1/").exitCode == 7)
  }

  @Test func `an answer beyond the limit is refused`() async throws {
    let project = try TemporaryProject(["long": String(repeating: "x", count: 1000)])
    let url = "file://\(project.path)/long"
    await #expect(throws: CurlError.tooLong) { try await ask(url) { $0.outputLimit = 999 } }
    #expect(try await ask(url) { $0.outputLimit = 1000 }.output.count == 1000)
  }

  @Test func `programs of the project are not started`() async throws {
    let project = try TemporaryProject(["curl": "#!/bin/sh\necho theirs\n"])
    #expect(unsafe chmod("\(project.path)/curl", 0o755) == 0)
    let request = CurlRequest(url: "file:///", options: [], variables: .inherited)
    let theirs = Curl(searchPath: project.path)
    #expect(try await theirs.ask(request).output == Array("theirs\n".utf8))
    let ours = Curl(outside: project.path, searchPath: project.path)
    await #expect(throws: CurlError.missing) { try await ours.ask(request) }
  }

  @Test func `a cancelled question ends curl`() async throws {
    let project = try TemporaryProject([:])
    let pipe = "\(project.path)/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let question = Task { try await ask("file://\(pipe)") }
    // A pipe opens for writing once curl reads it.
    var writer: Int32 = -1
    while writer < 0 {
      await Task.yield()
      writer = unsafe open(pipe, O_WRONLY | O_NONBLOCK)
    }
    defer { close(writer) }
    question.cancel()
    await #expect(throws: CurlError.cancelled) { try await question.value }
  }

  private func ask(
    _ url: String, _ change: (inout CurlRequest) -> Void = { _ in }
  ) async throws -> CurlAnswer {
    var request = CurlRequest(url: url, options: [], variables: .none)
    change(&request)
    return try await Curl().ask(request)
  }
}
