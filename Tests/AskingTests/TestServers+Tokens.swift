import Foundation
import TestKit
import Testing

extension TestServers {
  static let clientSecret = #"cl1ent~Secret "with\all"&=+%"#

  var authority: String { "https://127.0.0.1:\(authorityPort)" }

  /// A refresh token that the program got through a browser.
  func refreshToken(tenant: String, project: TemporaryProject) async throws -> String {
    let outcome = try await Self.limited.run(
      ["oauth", "authorize", "--open", "--print-token", "--authority", authority, "--ca", ca],
      in: project.path, input: Array("\(Self.clientSecret)\n".utf8), environment: environment())
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  /// An access token for the refresh token of a mailbox, as AEM asks for it.
  func accessToken(of mailbox: String, tenant: String) async throws -> String {
    let project = try AskedProject.files(port: 1, ssl: true, tenant: tenant)
    let refresh = try await refreshToken(tenant: tenant, project: project)
    return try await accessToken(for: refresh, tenant: tenant)
  }

  func accessToken(for refreshToken: String, tenant: String) async throws -> String {
    let form = [
      "grant_type=refresh_token", "client_id=1234", "client_secret=\(Self.clientSecret)",
      "refresh_token=\(refreshToken)",
    ].flatMap { ["--data-urlencode", $0] }
    let answer = try await OwnNetwork.program("curl").run(
      ["-sS", "--cacert", ca] + form + ["\(authority)/\(tenant)/oauth2/v2.0/token"])
    let tokens = try JSONDecoder().decode(Answer.self, from: Data(answer.output.utf8))
    return tokens.accessToken
  }

  private struct Answer: Decodable {
    let accessToken: String

    enum CodingKeys: String, CodingKey { case accessToken = "access_token" }
  }

  /// Waits until a mail with these words is in the box.
  func waitForMail(_ words: String) async throws {
    for _ in 0..<1000 {
      if try folder.text("mail/box")?.contains(words) == true { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("no mail with \(words)")
  }
}
