extension String {
  /// The text in one line. Question marks replace characters that a terminal would obey or would
  /// not show: controls, line separators, and formatting characters other than the joiners of
  /// scripts and emoji.
  package var printable: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isPrintable ? $0 : "?" }))
  }
}

extension Unicode.Scalar {
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  package var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: Self.joiners.contains(self)
    default: true
    }
  }
}
