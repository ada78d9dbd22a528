import JSONText

/// A property's key and all texts in its value, any of which may be a secret.
struct PropertyTexts {
  let key: String
  let texts: [String]
}

extension MailFile {
  /// The texts of each property; none for a file that cannot be read.
  var texts: [PropertyTexts] { text.map(\.texts) ?? properties?.texts ?? [] }
}

extension JSONText {
  /// The texts in each member of the root.
  var texts: [PropertyTexts] {
    root.members.compactMap { member in
      switch member.node.kind {
      case .bool, .null: return nil
      case .number where !MailProperty.isSecret(member.key): return nil
      default: return PropertyTexts(key: member.key, texts: member.node.texts)
      }
    }
  }
}

extension JSONNode {
  /// The texts and numbers at any depth.
  fileprivate var texts: [String] {
    var texts: [String] = []
    collect(into: &texts)
    return texts
  }

  private func collect(into texts: inout [String]) {
    switch kind {
    case .string(let text), .number(let text): texts.append(text)
    case .array(let elements): for element in elements { element.collect(into: &texts) }
    case .object(let members): for member in members { member.node.collect(into: &texts) }
    case .bool, .null: break
    }
  }
}

extension MailConfiguration {
  /// The texts in each property.
  var texts: [PropertyTexts] { entries.map { PropertyTexts(key: $0.key, texts: $0.value.texts) } }
}

extension MailConfiguration.Value {
  /// The texts and numbers in the value.
  var texts: [String] {
    switch self {
    case .string(let text), .number(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .bool, .null, .other: []
    }
  }
}

extension RecordFile {
  /// The texts that a record has where it names a secret, other than the name: somebody may have
  /// written the secret itself there.
  var misplacedSecrets: [PropertyTexts] {
    guard let text = try? JSONText(file.bytes) else { return [] }
    return text.root.misplacedSecrets
  }
}

extension JSONNode {
  fileprivate var misplacedSecrets: [PropertyTexts] {
    members.flatMap { member -> [PropertyTexts] in
      guard MailProperty.isSecret(member.key) || member.key == "password" else {
        return member.node.misplacedSecrets
      }
      let named = member.node.members
      let texts =
        named.isEmpty
        ? member.node.texts : named.filter { $0.key != "name" }.flatMap(\.node.texts)
      return [PropertyTexts(key: MailProperty.password.key, texts: texts)]
    }
  }
}
