import Bytes

extension MailProperty {
  private static let secrets = [password] + secretsOfOAuthProvider

  /// Whether the value of a key is a secret, in any spelling that AEM reads or that a slip makes.
  static func isSecret(_ key: String) -> Bool {
    // Most keys are spelt as documented.
    if let property = all.first(where: { $0.key == key }) { return secrets.contains(property) }
    return secrets.contains { $0.isMeant(by: key) } || isNamedAsSecret(key)
  }

  /// Whether a key that AEM does not read ends in a secret's name, as in `mail.client-secret`. The
  /// answer `password` has a name.
  private static func isNamedAsSecret(_ key: String) -> Bool {
    // A file may have a million keys, of which few end in a letter of these names.
    guard let last = key.utf8.last(where: \.isLetter), "dtnDTN".utf8.contains(last) else {
      return false
    }
    let letters = String(decoding: key.lowercased().utf8.filter(\.isLetter), as: UTF8.self)
    return letters != "password"
      && ["password", "clientsecret", "refreshtoken"].contains(where: letters.hasSuffix)
  }

  /// Whether a key is this one, in any such spelling.
  func isMeant(by key: String) -> Bool {
    if self == .password, Self.isOfPassword(key.lowercased()) { return true }
    guard abs(key.utf8.count - self.key.utf8.count) <= 1 else { return false }
    return isSpelt(key)
      || [MailProperty.all, MailProperty.ofOAuthProvider].contains {
        MailProperty.meant(by: key, among: $0) == self
      }
  }

  /// Whether a key such as `smtp.pass` or `mail.smtp.pwd`, which AEM does not read, stands for it.
  private static func isOfPassword(_ key: String) -> Bool {
    key.containsBytes(of: "smtp") && ["pass", "pwd"].contains(where: key.containsBytes)
  }
}
