/// The formats of OSGi configurations.
package enum MailFileFormat: Hashable, Sendable, CaseIterable {
  case cfgJSON
  /// Apache Felix's own, with a letter for each type.
  case config
  /// Java's properties, also under the extension `.properties`.
  case cfg
  /// A `sling:OsgiConfig` node of the repository.
  case xml

  private static let extensions: [(name: String, format: MailFileFormat)] = [
    (".cfg.json", .cfgJSON), (".config.xml", .xml), (".xml", .xml), (".config", .config),
    (".cfg", .cfg), (".properties", .cfg),
  ]

  /// The format of a file's name or path and what stands before its extension; nil for another one.
  static func split(_ path: String) -> (stem: Substring, format: MailFileFormat)? {
    extensions.first { path.hasSuffix($0.name) }
      .map { (path.dropLast($0.name.count), $0.format) }
  }
}
