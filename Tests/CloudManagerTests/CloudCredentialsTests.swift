import CloudManager
import Testing

struct CloudCredentialsTests {
  private func values(_ text: String) throws(CloudCredentialsError) -> [String: String] {
    try CloudCredentials.values(of: Array(text.utf8))
  }

  @Test func `a file has any of three texts`() throws {
    #expect(
      try values(#"{"organization": "O@AdobeOrg", "token": "t.t", "apiKey": "k"}"#)
        == ["organization": "O@AdobeOrg", "token": "t.t", "apiKey": "k"])
    #expect(try values("{}") == [:])
  }

  @Test(arguments: [
    ("[]", CloudCredentialsError.notAnObject), ("", .notAnObject),
    (#"{"Token": "t"}"#, .unknownKey("Token")), (#"{"token": 3}"#, .notAValue("token")),
    (#"{"token": ""}"#, .notAValue("token")), (#"{"token": "a b"}"#, .notAValue("token")),
    (#"{"apiKey": "a\r\nX-Evil: 1"}"#, .notAValue("apiKey")),
    (#"{"organization": "ö"}"#, .notAValue("organization")),
  ])
  func `anything else is refused without a word of it`(
    text: String, error: CloudCredentialsError
  ) {
    #expect(throws: error) { try values(text) }
  }

  @Test func `headers carry them as they are`() {
    #expect(
      CloudCredentials(organization: "O", apiKey: "K", token: "T").headers
        == ["x-gw-ims-org-id: O", "x-api-key: K", "Authorization: Bearer T"])
  }
}
