import Bytes
import JSONText

extension Rule {
  static let formats = [
    Rule(
      "legacy-invalid", .error, .unreadable,
      what: "A configuration in a legacy format cannot be read.",
      advice: "Mend it at the place that is named, or remove the file.",
      source: Source.contentPackageConverter
    ) { context in
      context.errors.filter { !$0.reason.isJSON }.map(Fault.init)
    },
    Rule(
      "legacy-format", .warning,
      what: "The configuration is in a legacy format; AEM as a Cloud Service documents .cfg.json.",
      advice: "Open the project with mailwizard and let it be replaced.",
      source: Source.osgi
    ) { context in
      guard context.isOnDisk else { return [] }
      return context.configurations.filter { $0.name.map { $0.format != .cfgJSON } == true }
        .map { Fault(.folder, at: .offset(0, of: $0)) }
    },
    Rule(
      "wrong-pid", .warning,
      what: "The file's name is not the PID that the mail service is documented to have.",
      advice: "Name it \(SaveLocation.pid).cfg.json.",
      source: Source.emailTutorial
    ) { context in
      guard context.isOnDisk else { return [] }
      return context.configurations.compactMap { file in
        guard let name = file.name, name.hasWrongPID || name.suffix != nil else { return nil }
        let pid = name.hasWrongPID ? SaveLocation.pid : name.pid
        return Fault(.folder, at: .offset(0, of: file), advice: "Name it \(pid).cfg.json.")
      }
    },
    Rule(
      "two-formats", .error, .otherFile,
      what: "The folder holds a configuration twice, in two files.",
      advice: "Keep the .cfg.json and let the other file be replaced.",
      source: Source.slingInstaller
    ) { context in
      context.others.map { other in
        Fault(
          .folder, at: .file(other.file.path, TextPosition(line: 1, column: 1)),
          "\(other.file.path.fileName) configures the same service in the same folder.",
          advice:
            "Switch on “Replace the other format” on the step Project of mailwizard, or run generate with --replace."
        )
      }
    },
  ]
}
