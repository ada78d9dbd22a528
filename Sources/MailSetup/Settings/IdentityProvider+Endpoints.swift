extension IdentityProvider {
  /// The addresses that a browser and a program ask for tokens.
  package struct Endpoints: Hashable, Sendable {
    package let authorization: String
    package let token: String
  }

  /// - Parameter authority: The scheme and host in place of the provider's.
  package func endpoints(of tenant: String, authority: String? = nil) -> Endpoints {
    let replaced = { (address: String) in
      guard let authority else { return address }
      let path = address.split(separator: "/", maxSplits: 2).dropFirst(2).first ?? ""
      return "\(authority)/\(path)"
    }
    return Endpoints(
      authorization: replaced(authorizationURL(of: tenant)), token: replaced(tokenURL(of: tenant)))
  }

  /// Microsoft's authorities, for each of its clouds. A file of the project may name one of these and
  /// no other: the client secret is sent there.
  private static let authorities = [
    "https://login.microsoftonline.com", "https://login.microsoftonline.us",
    "https://login.partner.microsoftonline.cn",
  ]

  fileprivate static func authority(of address: String) -> String? {
    authorities.first { address.hasPrefix("\($0)/") }
  }
}

extension Plan {
  /// The authority of the saved configuration, where it is that of another cloud of Microsoft's.
  package var savedAuthority: String? {
    onDisk.providerText(.tokenURL).flatMap(IdentityProvider.authority)
  }
}
