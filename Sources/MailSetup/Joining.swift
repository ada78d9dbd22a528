extension [String] {
  /// The same as the general one, which looks up at run time what to do.
  package func joined(separator: String = "") -> String {
    reduce(into: (text: "", isFirst: true)) { joined, part in
      if !joined.isFirst { joined.text += separator }
      joined.text += part
      joined.isFirst = false
    }.text
  }
}
