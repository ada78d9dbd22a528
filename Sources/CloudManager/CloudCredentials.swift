import JSONText

/// The credentials that every request to Cloud Manager's API needs. They are never printed or kept.
package struct CloudCredentials: Sendable {
  package let organization: String
  package let apiKey: String
  package let token: String

  package init(organization: String, apiKey: String, token: String) {
    self.organization = organization
    self.apiKey = apiKey
    self.token = token
  }

  /// The header lines of a request.
  package var headers: [String] {
    [
      "x-gw-ims-org-id: \(organization)", "x-api-key: \(apiKey)", "Authorization: Bearer \(token)",
    ]
  }

  /// Whether a text can be a header's value as it is.
  package static func isValue(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 1 << 14
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// The values of a file of credentials, by their keys.
  package static func values(of file: [UInt8]) throws(CloudCredentialsError) -> [String: String] {
    guard let root = (try? JSONText(file))?.root, case .object(let members) = root.kind else {
      throw .notAnObject
    }
    var values: [String: String] = [:]
    for member in members {
      guard ["organization", "apiKey", "token"].contains(member.name) else {
        throw .unknownKey(String(member.name.prefix(80)))
      }
      guard case .string(let text) = member.node.kind, isValue(text) else {
        throw .notAValue(member.name)
      }
      values[member.name] = text
    }
    return values
  }
}

/// The reason why credentials cannot be used. It quotes none of them.
package enum CloudCredentialsError: Error, Hashable {
  case notAnObject
  case unknownKey(String)
  case notAValue(String)
}
