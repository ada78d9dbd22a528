import MailSetup
import XMLText

/// The parts of a pom.xml that help to find config modules.
struct Pom: Hashable {
  let artifactID: String
  let packaging: String
  /// The modules of the reactor and of its profiles, as written.
  private(set) var modules: [String] = []
  /// The artifacts that a container package such as `all` embeds.
  private(set) var embedded: [String] = []
  /// Whether its modules, plugins or dependencies are typical of AEM.
  private(set) var mentionsAEM = false
  /// Whether the package plugin has the filter in the pom, or reads it from elsewhere.
  private(set) var makesFilter = false
  /// Whether it depends on the API of AEM 6.5, which tests of other projects may need too.
  private(set) var dependsOnUberJar = false
  /// Whether it depends on the API or the analyser of AEM as a Cloud Service.
  private(set) var isForCloudService = false

  init(_ project: XMLElement) {
    artifactID = project.child("artifactId")?.trimmedText ?? ""
    packaging = project.child("packaging")?.trimmedText ?? "jar"
    project.forEachDescendant { element in
      switch element.name {
      case "module":
        modules.append(element.trimmedText)
      case "embedded", "subPackage":
        if let artifact = element.child("artifactId") { embedded.append(artifact.trimmedText) }
      case "artifactId":
        let artifact = element.trimmedText
        if Self.artifactsOfAEM.contains(artifact) { mentionsAEM = true }
        if artifact == "uber-jar" { dependsOnUberJar = true }
        if ["aem-sdk-api", "aemanalyser-maven-plugin"].contains(artifact) {
          isForCloudService = true
        }
      case "filterSource": makesFilter = true
      case "filters":
        if element.children(named: "filter").contains(where: { $0.child("root") != nil }) {
          makesFilter = true
        }
      default: break
      }
    }
    if modules.contains(where: Self.isAEMModule) { mentionsAEM = true }
  }

  private static let artifactsOfAEM = [
    "filevault-package-maven-plugin", "content-package-maven-plugin", "aemanalyser-maven-plugin",
    "aem-sdk-api", "uber-jar",
  ]

  private static func isAEMModule(_ module: String) -> Bool {
    let name = module.fileName
    return name == "all" || name.hasSuffix(".ui.config")
      || ["ui.apps", "ui.config", "ui.content"].contains(where: name.hasPrefix)
  }
}
