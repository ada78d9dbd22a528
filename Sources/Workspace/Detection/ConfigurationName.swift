import MailSetup

/// The names of folders and files with OSGi configurations.
enum ConfigurationName {
  /// The name of a new mail configuration.
  static let mailFile = "\(SaveLocation.pid).cfg.json"

  private static let extensions = [".cfg.json", ".config.xml", ".config", ".cfg", ".xml"]

  /// Whether the file configures any service: its name is a PID, and a PID contains a dot.
  static func isOSGiFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && pid(name)?.contains(".") == true
  }

  /// Whether the folder's name is `config`, alone or with run modes.
  static func isRunModeFolder(_ name: String) -> Bool {
    guard name.hasPrefix("config") else { return false }
    return name == "config" || (name.hasPrefix("config.") && !name.hasSuffix("."))
  }

  /// Whether the folder's name is `osgiconfig` or a variant such as `osgiconfig-cloud`.
  static func isConfigurations(_ name: String) -> Bool {
    name == "osgiconfig"
      || ["osgiconfig-", "osgiconfig.", "osgiconfig_"].contains(where: name.hasPrefix)
  }

  private static func pid(_ name: String) -> Substring? {
    extensions.first(where: name.hasSuffix).map { name.dropLast($0.count) }
  }
}
