/// A provider of the tokens that OAuth2 logs in with.
package struct IdentityProvider: Hashable, Sendable {
  package let name: String
  /// The addresses, which have a mark in the place of the tenant.
  private let authorization: String
  private let token: String
  /// The scopes to ask for with a transport, the one for sending first; none if the provider lacks
  /// the transport.
  private let scopes: ByTransport
  /// The parts of a scope that name the resource of a transport.
  private let resources: ByTransport
  /// Whether it gives a refresh token only to a request for `offline_access`.
  package let needsOfflineAccess: Bool
  /// The address that the consent leads back to, if the provider's pages name one.
  package let redirectURL: String?
  /// The address by which a browser reaches this machine, with any port.
  package let loopbackAddress: String
  /// The provider's own fields of an authorization request, beside those of the standard.
  package let authorizationFields: [String: String]
  package let source: String

  private struct ByTransport: Hashable {
    let smtp: [String]
    var graph: [String] = []

    subscript(transport: Transport) -> [String] { transport == .smtp ? smtp : graph }
  }

  package var takesTenant: Bool { authorization.contains(Self.tenantMark) }

  /// Stands for a tenant that nobody named, as in Adobe's sample.
  static let tenantMark = "<tenantID>"
  /// Stands for a client id that nobody named.
  static let clientMark = "<clientID>"

  func authorizationURL(of tenant: String) -> String { address(authorization, of: tenant) }
  func tokenURL(of tenant: String) -> String { address(token, of: tenant) }

  private func address(_ address: String, of tenant: String) -> String {
    tenant.isEmpty ? address : address.replacing(Self.tenantMark, with: tenant)
  }

  package func scopes(for transport: Transport) -> [String] { scopes[transport] }

  /// The transport that a scope belongs to; nil for a scope without a resource, such as `openid`.
  func transport(of scope: String) -> Transport? {
    Transport.allCases.first { transport in
      resources[transport].contains { scope.hasPrefix($0) }
    }
  }

  package static let microsoft = IdentityProvider(
    name: "Microsoft",
    authorization: "https://login.microsoftonline.com/\(tenantMark)/oauth2/v2.0/authorize",
    token: "https://login.microsoftonline.com/\(tenantMark)/oauth2/v2.0/token",
    scopes: ByTransport(
      smtp: ["https://outlook.office.com/SMTP.Send"] + common,
      graph: ["https://graph.microsoft.com/Mail.Send"] + common),
    resources: ByTransport(
      smtp: ["https://outlook.office.com/", "https://outlook.office365.com/"],
      graph: ["https://graph.microsoft.com/", "Mail.Send"]),
    needsOfflineAccess: true, redirectURL: "http://localhost", loopbackAddress: "http://localhost",
    authorizationFields: ["response_mode": "query"],
    source:
      "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content/security/oauth2-support-for-mail-service"
  )

  package static let google = IdentityProvider(
    name: "Google",
    authorization: "https://accounts.google.com/o/oauth2/v2/auth",
    token: "https://oauth2.googleapis.com/token",
    scopes: ByTransport(smtp: ["https://mail.google.com/"]),
    resources: ByTransport(smtp: ["https://mail.google.com"]),
    needsOfflineAccess: false, redirectURL: nil, loopbackAddress: "http://127.0.0.1",
    // Google gives a refresh token only with these fields, and only at a consent.
    authorizationFields: ["access_type": "offline", "prompt": "consent"],
    source: "https://developers.google.com/identity/protocols/oauth2/web-server")

  private static let common = ["openid", "offline_access", "email", "profile"]

  /// The identity provider that an address belongs to.
  static func owning(_ address: String) -> IdentityProvider? {
    let host = address.split(separator: "/").dropFirst().first ?? ""
    if host.hasPrefix("login.microsoftonline.") || host == "login.partner.microsoftonline.cn" {
      return microsoft
    }
    return host == "accounts.google.com" || host.hasSuffix(".googleapis.com") ? google : nil
  }

  /// The tenant in an address of Microsoft; nil if there is none or only its mark.
  static func tenant(in address: String) -> String? {
    guard owning(address) == microsoft else { return nil }
    let parts = address.split(separator: "/")
    guard parts.count > 3, parts[2] != "oauth2", !parts[2].hasPrefix("<") else { return nil }
    return String(parts[2])
  }

  /// Whether a text is a tenant's id: a GUID, or a domain.
  package static func isTenant(_ text: String) -> Bool {
    isGUID(text) || text.contains(".") && HostName.flaw(in: text.lowercased()) == nil
  }

  package static func isGUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
