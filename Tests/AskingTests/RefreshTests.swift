import Foundation
import TestKit
import Testing

/// `mailwizard oauth refresh`, with tokens that `authorize` got.
struct RefreshTests {
  private func refresh(
    _ project: TemporaryProject, token: String, _ arguments: [String] = []
  ) async throws -> Program.Outcome {
    let servers = try await TestServers.shared.value
    let outcome = try await TestServers.limited.run(
      [
        "oauth", "refresh", project.path, "--authority", servers.authority, "--ca", servers.ca,
      ] + arguments, input: Array("\(TestServers.clientSecret)\n\(token)\n".utf8))
    #expect(!outcome.everything.contains(TestServers.clientSecret))
    #expect(!outcome.everything.contains(token))
    return outcome
  }

  private func project(tenant: String = "mail.test") async throws -> TemporaryProject {
    let servers = try await TestServers.shared.value
    return try AskedProject.files(
      port: try servers.mail("startTLS"), ssl: false, tenant: tenant)
  }

  @Test func `a stored token is tested, with what it may and its day`() async throws {
    let servers = try await TestServers.shared.value
    let project = try await project()
    try project.write([
      AskedProject.record: #"{"networking": "vpn", "oauth": {"tokenIssued": "2026-11-20"}}"#
    ])
    let token = try await servers.refreshToken(
      tenant: "mail.test", project: try await self.project())
    let outcome = try await refresh(project, token: token, ["--test"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("was issued on 2026-11-20"))
    #expect(outcome.output.contains("https://outlook.office.com/SMTP.Send"))
    #expect(outcome.output.contains("Login: accepted."))
    #expect(try project.text(AskedProject.record)?.contains("2026-11-20") == true)
    // A token is not used up.
    #expect(try await refresh(project, token: token).status == 0)
  }

  @Test func `the new token that comes with it is kept if somebody asks`() async throws {
    let servers = try await TestServers.shared.value
    let project = try await project()
    try project.write([
      AskedProject.record: #"{"networking": "vpn", "oauth": {"tokenIssued": "2020-01-01"}}"#
    ])
    let token = try await servers.refreshToken(
      tenant: "mail.test", project: try await self.project())
    let elsewhere = try TemporaryProject()
    let outcome = try await refresh(project, token: token, ["--output", elsewhere / "new"])
    #expect(outcome.status == 0, "\(outcome)")
    let new = try #require(try elsewhere.text("new"))
    #expect(new != token)
    #expect(try await refresh(project, token: new).status == 0)
    #expect(try project.text(AskedProject.record)?.contains("2020-01-01") == false)
  }

  @Test func `an expired token is explained`() async throws {
    let outcome = try await refresh(try await project(), token: "expired-0123456789")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("AADSTS700082"))
    #expect(outcome.errors.contains("mailwizard explain oauth-token-expired"))
  }

  @Test func `a server that does not answer is waited for no longer than said`() async throws {
    let outcome = try await refresh(try await project(tenant: "slow"), token: "any")
    #expect(outcome.status == 3, "\(outcome)")
  }

  @Test func `one secret alone is not enough`() async throws {
    let project = try await project()
    let outcome = try await TestServers.limited.run(
      ["oauth", "refresh", project.path], input: Array("secret\n".utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the refresh token is empty"))
  }
}
