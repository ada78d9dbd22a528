import Bytes
import JSONText

extension Rule {
  static let formats = [
    Rule(
      "legacy-invalid", .error, .unreadable,
      what: "A configuration in a legacy format cannot be read.",
      advice: "Fix it at the position shown, or delete the file.",
      source: Source.contentPackageConverter
    ) { context in
      context.errors.filter { !$0.reason.isJSON }.map(Fault.init)
    },
    Rule(
      "legacy-format", .warning,
      what:
        "The configuration is in a legacy format; the format for AEM as a Cloud Service is .cfg.json.",
      advice: "Open the project in mailwizard, and replace the file.",
      source: Source.osgi
    ) { context in
      guard context.isOnDisk else { return [] }
      return context.configurations.filter { $0.name.map { $0.format != .cfgJSON } == true }
        .map { Fault(.folder, at: .offset(0, of: $0)) }
    },
    Rule(
      "wrong-pid", .warning,
      what: "The file name is not the documented PID of the mail service.",
      advice: "Rename it to \(SaveLocation.pid).cfg.json.",
      source: Source.emailTutorial
    ) { context in
      guard context.isOnDisk else { return [] }
      return context.configurations.compactMap { file in
        guard let name = file.name, name.hasWrongPID || name.suffix != nil else { return nil }
        let pid = name.hasWrongPID ? SaveLocation.pid : name.pid
        return Fault(.folder, at: .offset(0, of: file), advice: "Rename it to \(pid).cfg.json.")
      }
    },
    Rule(
      "two-formats", .error, .otherFile,
      what: "Two files in the same folder configure the same service.",
      advice: "Keep the .cfg.json file, and delete the other one.",
      source: Source.slingInstaller
    ) { context in
      context.others.map { other in
        Fault(
          .folder, at: .file(other.file.path, TextPosition(line: 1, column: 1)),
          "\(other.file.path.fileName) configures the same service in the same folder.",
          advice:
            "Turn on “Replace the other format” in the Project step of mailwizard, or run mailwizard generate --replace."
        )
      }
    },
  ]
}
