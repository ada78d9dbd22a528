/// The sender, and the names that the login's user and password stand under.
extension SettledValues {
  package var from: String { self[\.from] ?? "" }

  package var user: Credential {
    Credential(
      kind: self[\.userKind] ?? .variable,
      name: self[\.userName] ?? "", defaultValue: self[\.userDefault])
  }

  package var password: Credential {
    Credential(kind: .secret, name: self[\.passwordName] ?? "")
  }
}
