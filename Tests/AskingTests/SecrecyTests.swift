import Foundation
import Synchronization
import TestKit
import Testing

/// The only places that show secrets while the program runs: its standard input, and that of curl.
struct SecrecyTests {
  private static let secret = "s3cret-\(UInt64.random(in: 0 ... .max))"

  /// A login at a server that never answers it, as long as the program runs.
  private func login() async throws -> Program.Outcome {
    let servers = try await TestServers.shared.value
    return try await TestServers.limited.run(
      [
        "probe", "127.0.0.1:\(try servers.pit("auth-silent"))", "--ca", servers.ca, "--login",
        "--user", "me", "--timeout", "5",
      ], input: Array("\(Self.secret)\n".utf8))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/environ")))
  func `no process shows a secret in its arguments or its environment`() async throws {
    let isDone = Mutex(false)
    async let outcome = login()
    let looking = Task {
      var seen = 0
      while !isDone.withLock(\.self) {
        for process in try FileManager.default.contentsOfDirectory(atPath: "/proc")
        where process.allSatisfy(\.isNumber) {
          let arguments = Self.text("/proc/\(process)/cmdline")
          if arguments.hasSuffix("curl\0-q\0-K\0-\0") { seen += 1 }
          #expect(!arguments.contains(Self.secret))
          #expect(!Self.text("/proc/\(process)/environ").contains(Self.secret))
        }
        try await Task.sleep(for: .milliseconds(20))
      }
      return seen
    }
    #expect(try await outcome.status == 1)
    isDone.withLock { $0 = true }
    #expect(try await looking.value > 0)
  }

  private static func text(_ path: String) -> String {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  private static let isTraceable: ConditionTrait =
    .enabled("strace is not installed or may not trace here") {
      await Program("strace").works(["-o", "/dev/null", "true"])
    }

  /// The lines of system calls that write, or start a program, while a refresh token is got.
  private func trace(
    _ arguments: [String], _ variables: [String: String] = [:]
  ) async throws -> [Substring] {
    let servers = try await TestServers.shared.value
    let project = try AskedProject.files(port: try servers.mail("startTLS"), ssl: false)
    let elsewhere = try TemporaryProject()
    let traced = try await OwnNetwork.program("strace").run(
      [
        "-f", "-v", "-y", "-s", "100000", "-o", elsewhere / "log", "-e",
        "trace=execve,open,openat,creat,write,writev,pwrite64,sendto,sendmsg",
        Program.built("mailwizard"), "oauth", "authorize", project.path, "--open", "--test",
        "--authority", servers.authority, "--ca", servers.ca,
      ] + arguments, input: Array("\(TestServers.clientSecret)\n".utf8),
      environment: servers.environment().merging(variables) { $1 })
    #expect(traced.status == 0, "\(traced)")
    return try #require(try elsewhere.text("log")).split(separator: "\n")
  }

  /// As strace and curl's configuration write it.
  private static let clientSecret = "cl1ent~Secret"

  @Test(isTraceable)
  func `a secret goes into pipes alone, and no file is written but the one that was asked for`()
    async throws
  {
    let elsewhere = try TemporaryProject()
    let token = elsewhere / "token"
    let log = try await trace(["--output", token])
    let secrets = [Self.clientSecret, try #require(try elsewhere.text("token"))]
    var pipes = 0
    for line in log where secrets.contains(where: line.contains) {
      let isPipe = line.contains("write(") && line.contains("<pipe:")
      let isFile = line.contains("write(") && line.contains("<\(token)>")
      #expect(isPipe || isFile, "\(line.prefix(200))")
      if isPipe { pipes += 1 }
    }
    #expect(pipes > 0)
    let written = log.filter(Self.opensForWriting)
    for line in written {
      #expect(line.contains("\"/dev/") || line.contains("\"\(token)\""), "\(line.prefix(300))")
    }
    #expect(written.contains { $0.contains("\"\(token)\"") && $0.contains("O_EXCL") })
  }

  @Test(isTraceable)
  func `a secret for Cloud Manager goes into pipes and to its socket alone`() async throws {
    let cloud = try await CloudServer([.init(id: "111")])
    let folder = try TemporaryProject([
      "credentials":
        #"{"organization": "ORG@AdobeOrg", "apiKey": "the-api-key", "token": "the-token"}"#
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder / "credentials")
    let log = try await trace([
      "--environment", "111", "--program", CloudServer.program, "--api", cloud.api,
      "--credentials", folder / "credentials", "--set-client-secret",
    ])
    let set = try await cloud.state("environments", "111", "variables", 0, "value")
    guard case .string(let token)? = set else { throw TestServers.ServersFailed() }
    var seen = 0
    for line in log
    where (CloudServer.secrets + [Self.clientSecret, token]).contains(where: line.contains) {
      #expect(
        line.contains(/^\d+ +(?:write|writev|sendto|sendmsg)\(\d+<(?:pipe|socket|TCP):/),
        "\(line.prefix(200))")
      seen += 1
    }
    #expect(seen > 4)
    for line in log.filter(Self.opensForWriting) {
      #expect(line.contains("\"/dev/"), "\(line.prefix(300))")
    }
  }

  private static func opensForWriting(_ line: Substring) -> Bool {
    line.contains("O_WRONLY") || line.contains("O_RDWR") || line.contains("O_CREAT")
  }

  @Test func `the mail server's logs have no secret of a login`() async throws {
    let servers = try await TestServers.shared.value
    _ = try await servers.probe(
      [try servers.mail("startTLS")], ["--login", "--user", "me"], input: "\(Self.secret)\n")
    for name in ["mainlog", "rejectlog", "paniclog"] {
      #expect(try servers.folder.text("log/\(name)")?.contains(Self.secret) != true)
    }
  }
}

extension Program {
  fileprivate func works(_ arguments: [String]) async -> Bool {
    (try? await run(arguments))?.status == 0
  }
}
