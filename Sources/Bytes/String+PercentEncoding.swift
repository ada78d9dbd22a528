extension String {
  /// The text with percent codes for all bytes but those that mean nothing in an address, and others
  /// that are to stay. Source: https://www.rfc-editor.org/rfc/rfc3986#section-2.3
  package func percentEncoded(keeping others: String = "") -> String {
    utf8.map { byte in
      if byte.isAlphanumeric || "-._~".utf8.contains(byte) || others.utf8.contains(byte) {
        return String(Unicode.Scalar(byte))
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
