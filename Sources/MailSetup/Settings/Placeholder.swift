/// `$[env:NAME;default=value]`, as the interpolation plugin of Apache Felix reads it.
package struct Placeholder: Hashable, Sendable {
  package enum Source: String, Hashable, Sendable {
    case env
    case secret
    case prop
    case conf

    /// Whether it asks for a value of Cloud Manager.
    var isOfCloudManager: Bool { self == .env || self == .secret }
  }

  package var source: Source
  package var name: String
  package var type: String?
  package var defaultValue: String?

  package init(source: Source, name: String, type: String? = nil, defaultValue: String? = nil) {
    self.source = source
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
  }

  /// The value that `smtp.host` must have: the host in front of the tunnel of advanced networking.
  package static let proxyHost = Placeholder(
    source: .env, name: "AEM_PROXY_HOST", defaultValue: "proxy.tunnel")

  var isProxyHost: Bool { source == .env && name == Placeholder.proxyHost.name }

  /// Whether a value of `smtp.host` leads to the tunnel: the variable, or the host that Adobe names
  /// as its default, also where another variable has that default.
  static func leadsToProxy(_ text: String) -> Bool {
    let placeholder = Placeholder(text)
    return placeholder?.isProxyHost == true
      || (placeholder.map(\.defaultValue) ?? text) == proxyHost.defaultValue
  }

  /// Whether both ask for the same name and fall back to the same value.
  func reads(as other: Placeholder) -> Bool {
    source == other.source && name == other.name && defaultValue == other.defaultValue
  }

  /// The text of the configuration's value.
  package var text: String {
    var text = "$[\(source.rawValue):\(name)"
    if let type { text += ";type=\(type)" }
    if let defaultValue { text += ";default=\(Placeholder.escape(defaultValue))" }
    return text + "]"
  }

  /// In a default `;` cuts, `]` ends and `[` breaks, unless a backslash is before it.
  private static func escape(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if isSpecial(scalar) { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "[" || scalar == "]"
  }

  /// The reason why a default cannot be written so that the interpolator reads it back.
  package enum DefaultFlaw: Hashable, Sendable {
    case placeholder
    case backslashBeforeSpecial
    case trailingBackslash
    case controlCharacter
  }

  package static func flaw(inDefault value: String) -> DefaultFlaw? {
    if isIndicated(in: value) { return .placeholder }
    let scalars = value.unicodeScalars
    if scalars.last == "\\" { return .trailingBackslash }
    let escaped = scalars.split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
    if escaped.contains(where: { $0.first.map(isSpecial) == true }) {
      return .backslashBeforeSpecial
    }
    if value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return .controlCharacter
    }
    return nil
  }
}
