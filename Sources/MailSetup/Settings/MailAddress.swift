/// The syntax of a sender address.
package enum MailAddress {
  /// Whether a text is a bare address: a dot-atom, an `@` and a domain of at least two labels.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else {
      return false
    }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let domain = parts[1].lowercased()
    return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
      && HostName.flaw(in: domain) == nil && domain.contains(".")
  }

  private static func isAtomText(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return false }
    return character.isLetter || character.isNumber
      || "!#$%&'*+-/=?^_`{|}~".utf8.contains(ascii)
  }

  /// The domain of an address in lower case; nil for a text that is no address.
  static func domain(_ text: String) -> String? {
    let parts = text.split(separator: "@")
    return parts.count == 2 ? parts[1].lowercased() : nil
  }

  /// Whether a domain is one that nobody may send from: RFC 2606's names and AEM's old default.
  package static func isReserved(domain: String) -> Bool {
    let reserved = ["example.com", "example.org", "example.net", "day.com", "localhost"]
    return reserved.contains { domain == $0 || domain.hasSuffix(".\($0)") }
      || [".example", ".invalid", ".test", ".local"].contains { domain.hasSuffix($0) }
  }
}
