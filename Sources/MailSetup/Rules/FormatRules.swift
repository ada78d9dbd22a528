import Bytes
import JSONText

extension Rule {
  static let formats = [
    Rule(
      "legacy-invalid", .error, .unreadable,
      what: "A configuration in a legacy format cannot be read.",
      advice: "Mend it at the place that is named, or remove the file.",
      source: "Apache Felix, ConfigurationHandler; Apache Sling, sling:OsgiConfig"
    ) { context in
      context.errors.filter { !$0.reason.isJSON }.map(Fault.init)
    },
    Rule(
      "legacy-format", .warning,
      what: "The configuration is in a legacy format; AEM as a Cloud Service documents .cfg.json.",
      advice: "Open the project with mailwizard and let it be replaced.",
      source: "Adobe, Configuring OSGi for AEM as a Cloud Service"
    ) { context in
      context.isOnDisk && context.fileName.map { $0.format != .cfgJSON } == true
        ? [Fault(.folder, at: .start)] : []
    },
    Rule(
      "wrong-pid", .warning,
      what: "The file's name is not the PID that the mail service is documented to have.",
      advice: "Name it \(SaveLocation.pid).cfg.json.",
      source: "Adobe, Email service tutorial; Apache Felix, Configuration Admin"
    ) { context in
      guard context.isOnDisk, let name = context.fileName, name.hasWrongPID || name.suffix != nil
      else { return [] }
      return [Fault(.folder, at: .start)]
    },
    Rule(
      "two-formats", .error, .otherFile,
      what: "The folder holds the mail configuration twice, in two files.",
      advice: "Keep the .cfg.json and let the other file be replaced.",
      source: "Apache Sling, installer: which of two files of one PID wins is not documented"
    ) { context in
      context.others.map { other in
        Fault(
          .folder, at: .file(other.file.path, TextPosition(line: 1, column: 1)),
          "\(other.file.path.fileName) configures the mail service in the same folder.",
          advice:
            "Switch on “Replace the other format” on the step Project of mailwizard, or run generate with --replace."
        )
      }
    },
  ]
}
