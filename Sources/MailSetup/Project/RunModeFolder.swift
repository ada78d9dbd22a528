/// The run-mode folders that AEM as a Cloud Service knows.
package enum RunModeFolder {
  /// All of them, most used first.
  package static let supported = [
    "config", "config.author", "config.publish",
    "config.dev", "config.stage", "config.prod", "config.rde",
    "config.author.dev", "config.author.stage", "config.author.prod", "config.author.rde",
    "config.publish.dev", "config.publish.stage", "config.publish.prod", "config.publish.rde",
  ]

  /// In the order of their names, in which files are found.
  static let sorted = supported.sorted()

  /// Whether AEM as a Cloud Service reads the folder; it leaves every other one out.
  package static func isSupported(_ folder: String) -> Bool { supported.contains(folder) }

  /// Whether a text is `config`, or `config` with run modes: words of lower-case letters and digits
  /// behind dots.
  static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts[0] == "config"
      && parts.dropFirst().allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
      }
  }

  /// The right spelling of a folder whose run modes stand in the wrong order.
  package static func reordered(_ folder: String) -> String? {
    let modes = modes(of: folder)
    guard modes.count == 2 else { return nil }
    let right = "config.\(modes[1]).\(modes[0])"
    return isSupported(right) ? right : nil
  }

  /// Whether an instance can have the run modes of both: one service, and one environment as a rule.
  static func areCompatible(_ folder: String, _ other: String) -> Bool {
    let all = Set(modes(of: folder) + modes(of: other))
    let environments = all.intersection(["dev", "stage", "prod", "rde"])
    // A rapid development environment takes the configurations of dev too.
    return !all.isSuperset(of: ["author", "publish"])
      && (environments.count <= 1 || environments == ["dev", "rde"])
  }

  /// The run modes that a folder asks for.
  package static func modes(of folder: String) -> [Substring] {
    Array(folder.split(separator: ".").dropFirst())
  }
}
