import Bytes
import JSONText

/// Rules on values that a file has in place of a variable or a secret.
extension Rule {
  static let literals = [
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
      guard context.provider?.id == Provider.amazonSES,
        context.literalPassword?.utf8.count == 40
      else {
        return []
      }
      return [Fault(.passwordName, at: .property(.password))]
    },
    Rule(
      "encrypted-password", .warning,
      what:
        "The value is encrypted with the key of one AEM instance, and no documentation says that AEM as a Cloud Service can decrypt it.",
      advice: "Store the value as a secret and write $[secret:NAME].",
      source: Source.osgi
    ) { context in
      context.configurations.flatMap { file in
        file.secretEntries.compactMap { property, entry in
          guard entry.value.isEncrypted, context.reads(property) else { return nil }
          return Fault(
            property.answers.first, at: .offset(entry.offset, of: file),
            "\(property.key) is encrypted with the key of one AEM instance, and no documentation says that AEM as a Cloud Service can decrypt it."
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
            placeholder.source == .env, context.reads(property)
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
  ]
}

extension RuleContext {
  /// Whether the login uses a secret: OAuth2 does not use smtp.password.
  fileprivate func reads(_ secret: MailProperty) -> Bool {
    login != .oauth2 || secret.key != MailProperty.password.key
  }

  /// The password where the file has it as it is, neither as a placeholder nor encrypted.
  fileprivate var literalPassword: String? {
    guard let entry = properties?.entry(.password), case .string(let text) = entry.value,
      !Placeholder.isIndicated(in: text), !entry.value.isEncrypted
    else { return nil }
    return text
  }
}

extension MailFile {
  /// The entries whose values are secrets.
  fileprivate var secretEntries: [(property: MailProperty, entry: MailConfiguration.Entry)] {
    let secrets =
      name?.isOfOAuthProvider == true ? MailProperty.secretsOfOAuthProvider : [.password]
    return secrets.compactMap { secret in properties?.entry(secret).map { (secret, $0) } }
  }
}
