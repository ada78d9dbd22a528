import Bytes
import JSONText

extension Rule {
  static let files = [
    Rule(
      "json-invalid", .error, .unreadable,
      what: "A file is not JSON that AEM reads, so it is left as it is.",
      advice: "Correct it at the place that is named.",
      source: Source.cfgJSON
    ) { context in
      context.errors.filter(\.reason.isJSON).map(Fault.init)
    },
    Rule(
      "literal-password", .error, for: .password,
      what: "smtp.password holds the password itself, for everybody who can read the repository.",
      advice:
        "Change the password, store the new one as a secret, and write $[secret:EMAIL_PASSWORD].",
      source: Source.osgi
    ) { context in
      guard let text = context.literalPassword else { return [] }
      return text.isEmpty ? [] : [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "ses-secret-shape", .warning, for: .password,
      what: "The password looks like an IAM secret, which Amazon SES refuses as SMTP password.",
      advice: "Make SMTP credentials in the SES console: their password has 44 characters.",
      source: Source.amazonSES
    ) { context in
      guard context.settings.provider?.id == "ses", context.literalPassword?.utf8.count == 40 else {
        return []
      }
      return [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "encrypted-password", .warning,
      what:
        "The value was encrypted by an AEM instance, with a key of its own: nothing documents that AEM as a Cloud Service can decrypt it.",
      advice: "Store the value as a secret and write $[secret:NAME].",
      source: Source.osgi
    ) { context in
      context.configurations.flatMap { file in
        file.secretEntries.filter(\.entry.value.isEncrypted).map { property, entry in
          Fault(
            property.answers.first, at: .offset(entry.offset, of: file),
            "\(property.key) was encrypted by an AEM instance, with a key of its own: nothing documents that AEM as a Cloud Service can decrypt it."
          )
        }
      }
    },
    Rule(
      "user-kind-mismatch", .error,
      what: "A secret is read with $[env:…], which never sees one.",
      advice: "Store it as a secret and write $[secret:NAME].",
      source: Source.interpolation
    ) { context in
      context.configurations.flatMap { file in
        file.secretEntries.compactMap { property, entry in
          guard case .string(let text) = entry.value, let placeholder = Placeholder(text),
            placeholder.source == .env, context.login != .oauth2 || property != .password
          else { return nil }
          return Fault(
            property.answers.first, at: .offset(entry.offset, of: file),
            "\(property.key) reads the variable \(placeholder.name); a secret of that name is not seen.",
            advice: "Store it as a secret and write $[secret:\(placeholder.name)].")
        }
      }
    },
    Rule(
      "placeholder-syntax", .error,
      what: "AEM does not read this placeholder and leaves its text in the value.",
      advice: "Write $[env:NAME] or $[secret:NAME], in lower case and without spaces.",
      source: Source.interpolation
    ) { context in
      context.configurations.flatMap { file in
        (file.properties?.entries ?? []).compactMap { entry in
          guard case .string(let text) = entry.value,
            Placeholder.isIndicated(in: text), !Placeholder.readsAll(of: text)
          else { return nil }
          return Fault(
            nil, at: .offset(entry.offset, of: file),
            "\(entry.key): AEM does not read “\(text)” and leaves it as it is.")
        }
          + (file.text?.root.members ?? []).compactMap { member in
            guard case .string(let text) = member.node.kind, Placeholder.isIndicated(in: text),
              let type = member.type
            else { return nil }
            return Fault(
              nil, at: .offset(member.keyRange.lowerBound, of: file),
              "\(member.name): AEM refuses the file, since a placeholder is no \(type).",
              advice: "Write \(member.key) without a type, and ;type=\(type) into the placeholder.")
          }
      }
    },
    Rule(
      "json-null", .error,
      what: "One null value makes AEM drop the whole configuration without a word.",
      advice: "Remove the key or give it a value.",
      source: Source.cfgJSON
    ) { context in
      context.configurations.flatMap { file in
        (file.properties?.entries ?? []).filter { $0.value == .null }.map {
          Fault(
            nil, at: .offset($0.offset, of: file),
            "\($0.key) is null: AEM drops the whole configuration.")
        }
      }
    },
    Rule(
      "json-duplicate-key", .error, .tolerated,
      what: "A key stands twice.",
      advice: "Remove all but the last one, which is the one that counts.",
      source: Source.cfgJSON
    ) { context in
      var faults: [Fault] = []
      for file in context.configurations {
        var seen: [String: String] = [:]
        for entry in file.properties?.entries ?? [] {
          let other = seen.updateValue(entry.key, forKey: entry.key.lowercased())
          guard let other else { continue }
          if faults.count > Rule.mostFaults {
            // It only counts.
            faults.append(Fault(nil))
            continue
          }
          faults.append(
            Fault(
              nil, at: .offset(entry.offset, of: file),
              other == entry.key
                ? "\(entry.key) stands twice; the last one counts."
                : "\(other) and \(entry.key) differ only in case: AEM refuses the file."))
        }
      }
      return faults
    },
    Rule(
      "key-misspelt", .error, .tolerated,
      what: "The mail service has no such property and passes over it.",
      advice: "Correct the spelling.",
      source: Source.notification, fix: .misspeltKeys
    ) { context in
      context.configurations.flatMap { file in
        (file.properties?.entries ?? []).compactMap { entry in
          guard let meant = MailProperty.meant(by: entry.key, among: file.known) else { return nil }
          return Fault(
            nil, at: .offset(entry.offset, of: file),
            "\(entry.key) is no property of the mail service.", advice: "Write \(meant.key).")
        }
      }
    },
    Rule(
      "comments-in-json", .warning,
      what: "The file holds comments: not every reader of AEM's build gets over them.",
      advice: "Move the comment to the README or the commit message.",
      source: Source.comments
    ) { context in
      context.configurations.compactMap { file in
        (file.text?.comments.first).map { Fault(nil, at: .offset($0.lowerBound, of: file)) }
      }
    },
    Rule(
      "bom", .warning,
      what: "The file starts with a byte order mark, which AEM's reader refuses.",
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
        "The build is made for AEM 6.5 (uber-jar, no aem-sdk-api), whose mail service connects to the server itself.",
      advice: "Use mailwizard for AEM as a Cloud Service alone.",
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

extension RuleContext {
  var fileName: MailFileName? { mail?.name }
}

extension RuleContext {
  /// The password where the file has it as it is, neither as a placeholder nor encrypted.
  fileprivate var literalPassword: String? {
    guard let entry = properties?.entry(.password), case .string(let text) = entry.value,
      !Placeholder.isIndicated(in: text), !entry.value.isEncrypted
    else { return nil }
    return text
  }
}

extension MailFile {
  /// The properties that the configured service has.
  var known: [MailProperty] {
    name?.isOfOAuthProvider == true ? MailProperty.ofOAuthProvider : MailProperty.all
  }

  /// The entries whose values are secrets.
  fileprivate var secretEntries: [(property: MailProperty, entry: MailConfiguration.Entry)] {
    let secrets =
      name?.isOfOAuthProvider == true ? MailProperty.secretsOfOAuthProvider : [.password]
    return secrets.compactMap { secret in properties?.entry(secret).map { (secret, $0) } }
  }
}
