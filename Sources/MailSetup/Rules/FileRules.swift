import Bytes
import JSONText

extension Rule {
  static let files = [
    Rule(
      "json-invalid", .error, .unreadable,
      what: "A file is not JSON that AEM reads, so it is left as it is.",
      advice: "Mend it at the place that is named.",
      source: "Apache Felix, cm.json"
    ) { context in
      context.errors.filter(\.reason.isJSON).map(Fault.init)
    },
    Rule(
      "literal-password", .error,
      what: "smtp.password holds the password itself, for everybody who can read the repository.",
      advice:
        "Change the password, store the new one as a secret, and write $[secret:EMAIL_PASSWORD].",
      source: "Adobe, Configuring OSGi for AEM as a Cloud Service"
    ) { context in
      // With OAuth the property holds any text, as Adobe documents it.
      guard let text = context.properties?.text(.password), !text.isEmpty,
        !Placeholder.isIndicated(in: text),
        context.properties?.flag(.oauth) != true
      else { return [] }
      return [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "user-kind-mismatch", .error,
      what: "The password is read with $[env:…], which never sees a secret.",
      advice: "Store it as a secret and write $[secret:NAME].",
      source: "Apache Felix, interpolation plugin"
    ) { context in
      guard let placeholder = context.properties?.placeholder(.password),
        placeholder.source == .env
      else { return [] }
      return [
        Fault(
          .passwordName, at: .property(.password),
          "smtp.password reads the variable \(placeholder.name); a secret of that name is not seen.",
          advice: "Store it as a secret and write $[secret:\(placeholder.name)].")
      ]
    },
    Rule(
      "placeholder-syntax", .error,
      what: "AEM does not read this placeholder and leaves its text in the value.",
      advice: "Write $[env:NAME] or $[secret:NAME], in lower case and without spaces.",
      source: "Apache Felix, interpolation plugin"
    ) { context in
      (context.properties?.entries ?? []).compactMap { entry in
        guard case .string(let text) = entry.value,
          Placeholder.isIndicated(in: text), !Placeholder.readsAll(of: text)
        else { return nil }
        return Fault(
          nil, at: .offset(entry.offset),
          "\(entry.key): AEM does not read “\(text)” and leaves it as it is.")
      }
        + (context.mail?.text?.root.members ?? []).compactMap { member in
          guard let type = member.type, case .string(let text) = member.node.kind,
            Placeholder.isIndicated(in: text)
          else { return nil }
          return Fault(
            nil, at: .offset(member.keyRange.lowerBound),
            "\(member.name): AEM refuses the file, since a placeholder is no \(type).",
            advice: "Write \(member.key) without a type, and ;type=\(type) into the placeholder.")
        }
    },
    Rule(
      "json-null", .error,
      what: "One null value makes AEM drop the whole configuration without a word.",
      advice: "Remove the key or give it a value.",
      source: "Apache Felix, cm.json"
    ) { context in
      (context.properties?.entries ?? []).filter { $0.value == .null }.map {
        Fault(nil, at: .offset($0.offset), "\($0.key) is null: AEM drops the whole configuration.")
      }
    },
    Rule(
      "json-duplicate-key", .error, .tolerated,
      what: "A key stands twice.",
      advice: "Remove all but the last one, which is the one that counts.",
      source: "Apache Felix, cm.json"
    ) { context in
      let entries = context.properties?.entries ?? []
      var seen: [String: String] = [:]
      return entries.compactMap { entry in
        let other = seen.updateValue(entry.key, forKey: entry.key.lowercased())
        guard let other else { return nil }
        return Fault(
          nil, at: .offset(entry.offset),
          other == entry.key
            ? "\(entry.key) stands twice; the last one counts."
            : "\(other) and \(entry.key) differ only in case: AEM refuses the file.")
      }
    },
    Rule(
      "key-misspelt", .error, .tolerated,
      what: "The mail service has no such property and passes over it.",
      advice: "Correct the spelling.",
      source: "Adobe, Configuring email notification", fix: .misspeltKeys
    ) { context in
      (context.properties?.entries ?? []).compactMap { entry in
        guard let meant = MailProperty.meant(by: entry.key) else { return nil }
        return Fault(
          nil, at: .offset(entry.offset), "\(entry.key) is no property of the mail service.",
          advice: "Write \(meant.key).")
      }
    },
    Rule(
      "comments-in-json", .warning,
      what: "The file holds comments: not every reader of AEM's build gets over them.",
      advice: "Move the comment to the README or the commit message.",
      source: "Apache Felix, FELIX-6835; conga-sling-plugin issue 6"
    ) { context in
      guard let comment = context.mail?.text?.comments.first else { return [] }
      return [Fault(nil, at: .offset(comment.lowerBound))]
    },
    Rule(
      "bom", .warning,
      what: "The file starts with a byte order mark, which AEM's reader refuses.",
      advice: "Save it as UTF-8 without a byte order mark.",
      source: "Apache Felix, cm.json"
    ) { context in
      context.mail?.text?.hasByteOrderMark == true ? [Fault(nil, at: .offset(0))] : []
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

extension RuleContext {
  var fileName: MailFileName? { mail?.name }
}
