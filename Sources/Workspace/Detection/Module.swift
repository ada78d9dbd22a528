import MailSetup

/// A Maven module: a folder with a pom.xml.
struct Module: Hashable {
  let path: String
  let pom: Pom
  /// The archetype.properties beside the pom.xml of a parent module; nil if there is none.
  let archetype: Archetype?

  struct Archetype: Hashable {
    let appID: String?
  }

  /// Whether this is the root of an AEM project.
  var isAEMRoot: Bool { pom.packaging == "pom" && (pom.mentionsAEM || archetype != nil) }

  var isContentPackage: Bool { pom.packaging == "content-package" }

  /// Whether `src` may contain configurations, rather than code or a frontend.
  var mayHoldContent: Bool { isContentPackage || pom.packaging == "pom" }

  var isNamedUIConfig: Bool {
    path.fileName.hasPrefix("ui.config") || path.hasSuffix(".ui.config")
  }

  /// Nil if the folder has no pom.xml, or one that cannot be read, which is added to the problems.
  init?(at path: String, _ reader: Reader) {
    let document = reader.readXMLIfPresent(
      path.appending(path: "pom.xml"), hasNamespaces: false)
    guard let project = document.value else { return nil }
    self.path = path
    pom = Pom(project)
    let properties =
      pom.packaging == "pom"
      ? reader.readIfPresent(path.appending(path: "archetype.properties")).value : nil
    archetype = properties.map { Archetype(String(decoding: $0, as: UTF8.self)) }
  }
}

extension Module.Archetype {
  fileprivate init(_ text: String) {
    var appID: String?
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ") }
      if parts.first?.first == "appId", let value = parts.dropFirst().first?.first {
        appID = String(value)
      }
    }
    self.appID = appID
  }
}
