import TestKit
import Testing

/// The servers of these tests, and the programs that ask them, run in a network of their own.
struct OwnNetworkTests {
  @Test(.enabled("this machine allows no network of the tests' own") { OwnNetwork.isThere })
  func `nothing but loopback can be reached`() async throws {
    let interfaces = try await OwnNetwork.program("ip").run(["-oneline", "link"])
    #expect(interfaces.output.split(separator: "\n").count == 1, "\(interfaces)")
    #expect(interfaces.output.contains(": lo: <LOOPBACK,UP"))
    // An address for documentation, to which no route leads.
    let outside = try await OwnNetwork.mailwizard.run(
      ["probe", "192.0.2.1:25", "--timeout", "10", "--format", "json"])
    #expect(outside.status == 3)
    #expect(outside.output.contains("refused"), "\(outside)")
  }
}
