import Bytes
import JSONText

extension Rule {
  static let files = [
    Rule(
      "json-invalid", .error, .unreadable,
      what: "AEM cannot read the file as JSON, so mailwizard does not change it.",
      advice: "Fix it at the position shown.",
      source: Source.cfgJSON
    ) { context in
      context.errors.filter(\.reason.isJSON).map(Fault.init)
    },
    Rule(
      "literal-password", .error, for: .password,
      what:
        "smtp.password contains the password in plain text, for anyone who can read the repository.",
      advice:
        "Change the password, store the new one as a secret, and write $[secret:EMAIL_PASSWORD].",
      source: Source.osgi
    ) { context in
      guard let text = context.literalPassword else { return [] }
      return text.isEmpty ? [] : [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "ses-secret-shape", .warning, for: .password,
      what:
        "The password looks like an IAM secret access key, which Amazon SES does not accept as an SMTP password.",
      advice: "Create SMTP credentials in the SES console; their password has 44 characters.",
      source: Source.amazonSES
    ) { context in
      guard context.settings.provider?.id == Provider.amazonSES,
        context.literalPassword?.utf8.count == 40
      else {
        return []
      }
      return [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "encrypted-password", .warning,
      what:
        "An AEM instance encrypted this value with its own key; AEM as a Cloud Service may not be able to decrypt it.",
      advice: "Store the value as a secret and write $[secret:NAME].",
      source: Source.osgi
    ) { context in
      context.configurations.flatMap { file in
        file.secretEntries.filter(\.entry.value.isEncrypted).map { property, entry in
          Fault(
            property.answers.first, at: .offset(entry.offset, of: file),
            "An AEM instance encrypted \(property.key) with its own key; AEM as a Cloud Service may not be able to decrypt it."
          )
        }
      }
    },
    Rule(
      "user-kind-mismatch", .error,
      what: "A secret is read with $[env:…], which reads variables only.",
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
            "\(property.key) reads the variable \(placeholder.name), not the secret of that name.",
            advice: "Store it as a secret and write $[secret:\(placeholder.name)].")
        }
      }
    },
    Rule(
      "placeholder-syntax", .error,
      what: "AEM does not recognize this placeholder and uses it as plain text.",
      advice:
        "Write $[env:NAME] or $[secret:NAME], with env or secret in lower case and without spaces.",
      source: Source.interpolation
    ) { context in
      context.configurations.flatMap { file in
        (file.properties?.entries ?? []).compactMap { entry in
          guard case .string(let text) = entry.value,
            Placeholder.isIndicated(in: text), !Placeholder.readsAll(of: text)
          else { return nil }
          return Fault(
            nil, at: .offset(entry.offset, of: file),
            "\(entry.key): AEM does not recognize the placeholder in “\(text)” and uses it as plain text."
          )
        }
          + (file.text?.root.members ?? []).compactMap { member in
            guard case .string(let text) = member.node.kind, Placeholder.isIndicated(in: text),
              let type = member.type
            else { return nil }
            return Fault(
              nil, at: .offset(member.keyRange.lowerBound, of: file),
              "\(member.name): AEM rejects the file because a placeholder is not of type \(type).",
              advice: "Change the key to \(member.key), and add ;type=\(type) to the placeholder.")
          }
      }
    },
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
            // It only counts.
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
      what: "The mail service has no such property and ignores it.",
      advice: "Correct the spelling.",
      source: Source.notification, fix: .misspeltKeys
    ) { context in
      context.configurations.flatMap { file in
        (file.properties?.entries ?? []).compactMap { entry in
          guard let meant = MailProperty.meant(by: entry.key, among: file.known) else { return nil }
          return Fault(
            nil, at: .offset(entry.offset, of: file),
            "\(entry.key) is not a property of the mail service.",
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
      "bom", .warning,
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
