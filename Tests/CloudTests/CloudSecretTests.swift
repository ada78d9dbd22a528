import Foundation
import JSONText
import TestKit
import Testing

/// The token and the other credentials are nowhere but in what curl reads and sends.
struct CloudSecretTests {
  private static let file = #"""
    {"organization": "ORG@AdobeOrg", "apiKey": "the-api-key", "token": "the-token"}
    """#

  private func expectNoSecret(
    _ text: String, _ place: String, and more: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for secret in CloudServer.secrets + more {
      #expect(!text.contains(secret), "\(secret) is in \(place)", sourceLocation: sourceLocation)
    }
  }

  private func files(of project: CloudProject) throws -> String {
    var all = ""
    for root in [project.files.path, project.home.path] {
      for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
        let bytes = FileManager.default.contents(atPath: "\(root)/\(name)") ?? Data()
        all += "\(name) \(String(decoding: bytes, as: UTF8.self))\n"
      }
    }
    return all
  }

  @Test func `no argument and no variable of a program shows one while it runs`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let folder = try TemporaryProject(["credentials": Self.file])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder / "credentials")
    for method in ["GET", "PUT"] {
      for isInFile in [true, false] {
        try await server.restore()
        try await server.fault(#""method": "\#(method)", "kind": "hold""#)
        let terminal = try project.start(
          "apply --environment 111 --yes\(isInFile ? " --credentials \(folder / "credentials")" : "")",
          credentials: isInFile ? [:] : CloudServer.credentials)
        try await server.waitForHeld()
        var curls = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
          guard let process = Int32(name) else { continue }
          let read = { (part: String) in
            String(
              decoding: FileManager.default.contents(atPath: "/proc/\(process)/\(part)") ?? Data(),
              as: UTF8.self)
          }
          // Other tests run terminals that are given credentials.
          guard read("environ").contains(project.home.path) else { continue }
          let arguments = read("cmdline")
          expectNoSecret(arguments, "the arguments of \(arguments)")
          guard arguments.contains(/^[^\0]*curl\0/) else { continue }
          #expect(arguments.hasSuffix("curl\0-q\0-K\0-\0"))
          expectNoSecret(read("environ"), "the environment of curl")
          curls += 1
        }
        #expect(curls == 1)
        try await server.set(#""faults": []"#)
        try terminal.awaitEnd()
        #expect(terminal.exitStatus == 0)
        expectNoSecret(terminal.text, "the output")
      }
    }
    expectNoSecret(try files(of: project), "a file")
  }

  @Test func `by its system calls a secret goes into pipes and sockets alone`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let values = ["mailbox-name", "a-mail-password"]
    for command in [
      ["apply", "--environment", "111", "--yes"], ["variables", "set", "--environment", "111"],
    ] {
      let traced = try await OwnNetwork.program("strace").run(
        [
          "-f", "-y", "-s", "100000", "-o", project.home / "trace", "-e",
          "trace=execve,open,openat,creat,write,pwrite64,writev,sendto,sendmsg,rename,renameat",
          Program.built("mailwizard"), "cloud",
        ] + command + ["--api", server.api], in: project.files.path,
        input: Array(values.map { "\($0)\n" }.joined().utf8), environment: project.environment())
      #expect(traced.status == 0, "\(traced)")
      expectNoSecret(traced.output + traced.errors, "the output", and: values)
      let trace = try String(contentsOfFile: project.home / "trace", encoding: .utf8)
      var seen = 0
      for line in trace.split(separator: "\n") {
        guard (CloudServer.secrets + values).contains(where: line.contains) else { continue }
        // The first line is strace's own start of the program, with its environment.
        #expect(
          line.contains(/^\d+ +(?:write|sendto|sendmsg|writev)\(\d+<(?:pipe|socket|TCP):/),
          "\(line.prefix(200))")
        seen += 1
      }
      #expect(seen > 4)
      try FileManager.default.removeItem(atPath: project.home / "trace")
    }
    expectNoSecret(try files(of: project), "a file", and: values)
  }

  @Test func `an answer that repeats one does not bring it to the screen`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let echo = #"{\"title\": \"no the-token for ORG@AdobeOrg the-api-key\"}"#
    try await server.fault(#""method": "GET", "kind": "403", "body": "\#(echo)""#)
    for format in ["text", "json"] {
      let outcome = try await project.run("status --environment 111 --format \(format)")
      #expect(outcome.status == 3)
      #expect(outcome.output.contains("It says: no "), "\(outcome)")
      expectNoSecret(outcome.output + outcome.errors, format)
    }
  }
}
