import Bytes
import JSONText

extension Rule {
  static let files = unreadable + literals + keys

  private static let unreadable = [
    Rule(
      "json-invalid", .error, .unreadable,
      what: "The file cannot be read, so mailwizard does not change it.",
      advice: "Fix it at the position shown.",
      source: Source.cfgJSON
    ) { context in
      context.errors.filter(\.reason.isJSON).map(Fault.init)
    }
  ]

  private static let keys = [
    Rule(
      "json-null", .error,
      what: "A null value makes AEM ignore the whole configuration without an error message.",
      advice: "Remove the key, or set a value.",
      source: Source.cfgJSON
    ) { context in
      context.configurations.flatMap { file in
        (file.properties?.entries ?? []).filter { $0.value == .null }.map {
          Fault(
            nil, at: .offset($0.offset, of: file),
            "\($0.key) is null, so AEM ignores the whole configuration.")
        }
      }
    },
    Rule(
      "json-duplicate-key", .error, .tolerated,
      what: "A key appears twice.",
      advice: "Keep the last one, which AEM uses, and remove the others.",
      source: Source.cfgJSON
    ) { context in
      var faults: [Fault] = []
      for file in context.configurations {
        var seen: [String: String] = [:]
        for entry in file.properties?.entries ?? [] {
          let other = seen.updateValue(entry.key, forKey: entry.key.lowercased())
          guard let other else { continue }
          if faults.count > Rule.mostFaults {
            // Further faults only count.
            faults.append(Fault(nil))
            continue
          }
          faults.append(
            Fault(
              nil, at: .offset(entry.offset, of: file),
              other == entry.key
                ? "\(entry.key) appears twice; AEM uses the last one."
                : "\(other) and \(entry.key) differ only in case, so AEM rejects the file."))
        }
      }
      return faults
    },
    Rule(
      "key-misspelt", .error, .tolerated,
      what: "The service has no such property and ignores it.",
      advice: "Correct the spelling.",
      source: Source.notification, fix: .misspeltKeys
    ) { context in
      context.configurations.flatMap { file in
        (file.properties?.entries ?? []).compactMap { entry in
          guard let meant = MailProperty.meant(by: entry.key, among: file.known) else { return nil }
          return Fault(
            nil, at: .offset(entry.offset, of: file),
            "\(entry.key) is not a property of \(file.service).",
            advice: "Rename it to \(meant.key).")
        }
      }
    },
    Rule(
      "comments-in-json", .warning,
      what: "The file contains comments, which some tools in AEM's build cannot read.",
      advice: "Move the comment to the README or the commit message.",
      source: Source.comments
    ) { context in
      context.configurations.compactMap { file in
        (file.text?.comments.first).map { Fault(nil, at: .offset($0.lowerBound, of: file)) }
      }
    },
    Rule(
      "bom", .error, .tolerated,
      what: "The file starts with a byte order mark, which AEM's JSON reader rejects.",
      advice: "Save it as UTF-8 without a byte order mark.",
      source: Source.cfgJSON
    ) { context in
      context.configurations.filter { $0.text?.hasByteOrderMark == true }.map {
        Fault(nil, at: .offset(0, of: $0))
      }
    },
    Rule(
      "project-is-65", .warning,
      what:
        "The project is built for AEM 6.5 (uber-jar, no aem-sdk-api), whose mail service connects to the mail server directly.",
      advice: "Use mailwizard for AEM as a Cloud Service only.",
      source: Source.notification
    ) { context in
      context.project.isFor65 ? [Fault(nil)] : []
    },
  ]
}

extension Fault {
  init(_ error: MailFileError) {
    self.init(
      .folder, at: .file(error.path, error.position),
      error.reason.message,
      advice: error.reason.advice)
  }
}

extension MailFile {
  fileprivate var service: String {
    name?.isOfOAuthProvider == true ? "the OAuth provider" : "the mail service"
  }

  /// The properties that the configured service has.
  var known: [MailProperty] {
    name?.isOfOAuthProvider == true ? MailProperty.ofOAuthProvider : MailProperty.all
  }
}
