import JSONText

extension Rule {
  static let files = [
    Rule(
      "json-invalid", .error,
      what: "A file is not JSON that AEM reads, so it is left as it is.",
      mend: "Mend it at the place that is named.",
      source: "Apache Felix, cm.json"
    ) { subject in
      subject.errors.filter(\.reason.isJSON).map(Fault.init)
    },
    Rule(
      "legacy-invalid", .error,
      what: "A configuration in a legacy format cannot be read.",
      mend: "Mend it at the place that is named, or remove the file.",
      source: "Apache Felix, ConfigurationHandler; Apache Sling, sling:OsgiConfig"
    ) { subject in
      subject.errors.filter { !$0.reason.isJSON }.map(Fault.init)
    },
    Rule(
      "legacy-format", .warning,
      what: "The configuration is in a legacy format; AEM as a Cloud Service documents .cfg.json.",
      mend: "Open the project with mailwizard and let it be replaced.",
      source: "Adobe, Configuring OSGi for AEM as a Cloud Service"
    ) { subject in
      subject.isOnDisk && subject.fileName.map { $0.format != .cfgJSON } == true
        ? [Fault(.folder, at: .start)] : []
    },
    Rule(
      "wrong-pid", .warning,
      what: "The file's name is not the PID that the mail service reads, so AEM passes over it.",
      mend: "Name it \(Target.pid).cfg.json.",
      source: "Adobe, Email service tutorial; Apache Felix, Configuration Admin"
    ) { subject in
      guard subject.isOnDisk, let name = subject.fileName, name.hasWrongPID || name.suffix != nil
      else { return [] }
      return [Fault(.folder, at: .start)]
    },
    Rule(
      "two-formats", .error,
      what: "The folder holds the mail configuration twice, in two files.",
      mend: "Keep the .cfg.json and let the other file be replaced.",
      source: "Apache Sling, installer: which of two files of one PID wins is not documented"
    ) { subject in
      subject.others.map { other in
        Fault(
          .folder, at: .file(other.file.path, TextPosition(line: 1, column: 1)),
          "\(other.file.path.split(separator: "/").last ?? "") configures the mail service in the same folder.",
          mend: "Let it be replaced: mailwizard does that on the step Project.")
      }
    },
    Rule(
      "literal-password", .error,
      what: "smtp.password holds the password itself, for everybody who can read the repository.",
      mend:
        "Change the password, store the new one as a secret, and write $[secret:EMAIL_PASSWORD].",
      source: "Adobe, Configuring OSGi for AEM as a Cloud Service"
    ) { subject in
      guard let text = subject.properties?.text(.password), !text.isEmpty, !text.contains("$[")
      else { return [] }
      return [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "user-kind-mismatch", .error,
      what: "The password is read with $[env:…], which never sees a secret.",
      mend: "Store it as a secret and write $[secret:NAME].",
      source: "Apache Felix, interpolation plugin"
    ) { subject in
      guard let placeholder = subject.properties?.placeholder(.password),
        placeholder.source == .env
      else { return [] }
      return [
        Fault(
          .passwordName, at: .property(.password),
          "smtp.password reads the variable \(placeholder.name); a secret of that name is not seen.",
          mend: "Store it as a secret and write $[secret:\(placeholder.name)].")
      ]
    },
    Rule(
      "placeholder-syntax", .error,
      what: "AEM does not read this placeholder and leaves its text in the value.",
      mend: "Write $[env:NAME] or $[secret:NAME], in lower case and without spaces.",
      source: "Apache Felix, interpolation plugin"
    ) { subject in
      subject.textEntries.compactMap { entry, text in
        guard text.contains("$["), !Placeholder.readsAll(of: text) else { return nil }
        return Fault(
          nil, at: .offset(entry.offset),
          "\(entry.key): AEM does not read “\(text)” and leaves it as it is.")
      }
    },
    Rule(
      "json-null", .error,
      what: "One null value makes AEM drop the whole configuration without a word.",
      mend: "Remove the key or give it a value.",
      source: "Apache Felix, cm.json"
    ) { subject in
      (subject.properties?.entries ?? []).filter { $0.value == .null }.map {
        Fault(nil, at: .offset($0.offset), "\($0.key) is null: AEM drops the whole configuration.")
      }
    },
    Rule(
      "json-duplicate-key", .error, blocksSaving: false,
      what: "A key stands twice.",
      mend: "Remove all but the last one, which is the one that counts.",
      source: "Apache Felix, cm.json"
    ) { subject in
      var seen: Set<String> = []
      return (subject.properties?.entries ?? []).compactMap { entry in
        seen.insert(entry.key.lowercased()).inserted
          ? nil
          : Fault(nil, at: .offset(entry.offset), "\(entry.key) stands twice; the last one counts.")
      }
    },
    Rule(
      "key-misspelt", .error, blocksSaving: false,
      what: "The mail service has no such property and passes over it.",
      mend: "Correct the spelling.",
      source: "Adobe, Configuring email notification"
    ) { subject in
      (subject.properties?.entries ?? []).compactMap { entry in
        guard let meant = MailProperty.meant(by: entry.key) else { return nil }
        return Fault(
          nil, at: .offset(entry.offset), "\(entry.key) is no property of the mail service.",
          mend: "Write \(meant.rawValue).")
      }
    },
    Rule(
      "comments-in-json", .warning,
      what: "The file holds comments: not every reader of AEM's build gets over them.",
      mend: "Move the comment to the README or the commit message.",
      source: "Apache Felix, FELIX-6835; conga-sling-plugin issue 6"
    ) { subject in
      guard let comment = subject.text?.comments.first else { return [] }
      return [Fault(nil, at: .offset(comment.lowerBound))]
    },
    Rule(
      "bom", .warning,
      what: "The file starts with a byte order mark, which AEM's reader refuses.",
      mend: "Save it as UTF-8 without a byte order mark.",
      source: "Apache Felix, cm.json"
    ) { subject in
      subject.text?.hasByteOrderMark == true ? [Fault(nil, at: .offset(0))] : []
    },
  ]
}

extension Fault {
  init(_ error: MailFileError) {
    self.init(
      .folder, at: .file(error.path, error.position),
      "\(error.path), line \(error.position.line), column \(error.position.column): \(error.reason.message)",
      mend: error.reason.mend)
  }
}

extension Subject {
  var fileName: MailFileName? { source.flatMap { MailFileName($0.path) } }

  var textEntries: [(entry: MailConfiguration.Entry, text: String)] {
    (properties?.entries ?? []).compactMap {
      if case .string(let text) = $0.value { ($0, text) } else { nil }
    }
  }
}

extension Placeholder {
  /// Whether every placeholder inside a text is one that AEM reads.
  static func readsAll(of text: String) -> Bool {
    var rest = text[...]
    while let start = rest.firstRange(of: "$[") {
      rest = rest[start.lowerBound...]
      guard let end = rest.indices.first(where: { Placeholder(String(rest[...$0])) != nil }) else {
        return false
      }
      rest = rest[rest.index(after: end)...]
    }
    return true
  }
}

extension MailProperty {
  /// The property that a misspelt key means; nil for a right key and for a foreign one.
  static func meant(by key: String) -> MailProperty? {
    let key = key.lowercased()
    if MailProperty(rawValue: key) != nil { return nil }
    return allCases.first { EditDistance.isOne(between: key, and: $0.rawValue) }
  }
}

/// Whether two words are one slip of a finger apart.
enum EditDistance {
  static func isOne(between left: String, and right: String) -> Bool {
    let (short, long) =
      left.utf8.count <= right.utf8.count
      ? (Array(left.utf8), Array(right.utf8)) : (Array(right.utf8), Array(left.utf8))
    guard long.count - short.count <= 1, short != long else { return false }
    let prefix = zip(short, long).prefix { $0 == $1 }.count
    let suffix = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if short.count < long.count { return prefix + suffix >= short.count }
    if prefix + suffix >= short.count - 1 { return true }
    let isSwap = prefix + suffix == short.count - 2
    return isSwap && short[prefix] == long[prefix + 1] && short[prefix + 1] == long[prefix]
  }
}
