import Bytes

extension MailConfiguration.Value {
  private static let templateMarks = [("##", "##"), ("${", "}"), ("{{", "}}")]

  /// Whether a build replaces a mark in the value, such as `##MAIL.HOST##` or `${mail.host}`.
  package var isTemplate: Bool {
    guard case .string(let text) = self else { return false }
    return Self.templateMarks.contains { open, close in
      text.firstRange(of: open).map { text[$0.upperBound...].contains(close) } ?? false
    }
  }

  /// Whether AEM's CryptoSupport wrote the text: hexadecimal digits in braces, which only an
  /// instance with the same key can read.
  package var isEncrypted: Bool {
    guard case .string(let text) = self, text.first == "{", text.last == "}" else { return false }
    let digits = text.utf8.dropFirst().dropLast()
    return digits.count >= 6 && digits.allSatisfy(\.isHexadecimal)
  }
}
