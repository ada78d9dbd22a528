/// The names of folders and files that hold OSGi configurations.
enum ConfigurationName {
  /// The file that a new mail configuration is written to.
  static let mailFile = "com.day.cq.mailer.DefaultMailService.cfg.json"

  private static let mailPIDs = [
    "com.day.cq.mailer.DefaultMailService",
    // Old pages print this name, which no service reads.
    "com.day.cq.mailer.impl.DefaultMailService",
  ]
  private static let extensions = [".cfg.json", ".config.xml", ".config", ".cfg", ".xml"]

  /// Whether the file configures the mail service, in any format, be it under the wrong name.
  static func isMailFile(_ name: String) -> Bool {
    guard let pid = pid(name) else { return false }
    return mailPIDs.contains { mailPID in
      guard pid.hasPrefix(mailPID) else { return false }
      let suffix = pid.dropFirst(mailPID.count)
      return suffix.isEmpty
        || (suffix.count > 1 && (suffix.hasPrefix("~") || suffix.hasPrefix("-")))
    }
  }

  /// Whether the file configures some service: its name is a PID, which has a dot.
  static func isOSGiFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && pid(name)?.contains(".") == true
  }

  /// Whether the folder's name is `config` or that with run modes.
  static func isRunModeFolder(_ name: String) -> Bool {
    name == "config" || (name.hasPrefix("config.") && !name.hasSuffix("."))
  }

  /// Whether the folder's name is `osgiconfig` or that of a variant such as `osgiconfig-cloud`.
  static func isConfigurations(_ name: String) -> Bool {
    name == "osgiconfig"
      || ["osgiconfig-", "osgiconfig.", "osgiconfig_"].contains(where: name.hasPrefix)
  }

  private static func pid(_ name: String) -> Substring? {
    extensions.first(where: name.hasSuffix).map { name.dropLast($0.count) }
  }
}
