package import JSONText

extension MailConfiguration {
  /// The keys that Apache Felix writes beside the properties and sets by itself.
  private static let ownKeys: Set = ["service.pid", "service.factorypid", "service.bundlelocation"]

  /// The configuration as a new `.cfg.json`: these properties in their order, then all others in the
  /// order of theirs. These have a text for a number, as a new file has; others keep their types.
  package func converted(_ properties: [MailProperty] = MailProperty.all) -> JSONText {
    var keys = Self.ownKeys.union(properties.map { $0.key.lowercased() })
    let known = properties.compactMap { property in
      entry(property).map { (key: property.key, value: $0.value.withTextForNumber) }
    }
    let others = entries.reversed()
      .filter { !$0.key.contains(":") && keys.insert($0.key.lowercased()).inserted }
      .reversed().map { (key: $0.key + ($0.type.map { ":\($0)" } ?? ""), value: $0.value) }
    let members = (known + others).compactMap { key, value in
      value.json.map { JSONValue.Member(key: key, value: $0) }
    }
    return JSONText(.object(members), indent: 4, keys: .configuration)
  }
}

extension MailConfiguration.Value {
  fileprivate var withTextForNumber: MailConfiguration.Value {
    if case .number(let text) = self { .string(text) } else { self }
  }

  /// Nil for what AEM refuses in a `.cfg.json`.
  fileprivate var json: JSONValue? {
    switch self {
    case .string(let text): .string(text)
    case .bool(let value): .bool(value)
    case .number(let text): .number(text)
    case .array(let elements): .array(elements.compactMap(\.json))
    case .null, .other: nil
    }
  }
}
