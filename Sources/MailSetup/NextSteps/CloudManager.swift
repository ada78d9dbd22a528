import JSONText

/// Cloud Manager's own words and numbers.
package enum CloudManager {
  /// A body of `enableEnvironmentAdvancedNetworkingConfiguration` in lines of a shell's single quotes,
  /// one for each forward. All but letters, digits and a few marks is written as JSON's escapes, so
  /// that no shell sees it.
  static func quotedBody(_ body: PortForwardsBody) -> [String] {
    let forwards = body.portForwards.map { forward in
      """
      {"name":\(quoted(forward.name)),"portDest":\(forward.portDest ?? 0),\
      "portOrig":\(forward.portOrig ?? 0)}
      """
    }
    let hosts = body.nonProxyHosts.map(quoted).joined(separator: ",")
    // Flexible port egress has no hosts.
    let named = body.nonProxyHosts.isEmpty ? "" : "\"nonProxyHosts\":[\(hosts)],"
    return ["'{\(named)\"portForwards\":["]
      + forwards.dropLast().map { $0 + "," } + forwards.suffix(1) + ["]}'"]
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.utf16.map { unit -> String in
      guard let scalar = Unicode.Scalar(unit), isPlain(scalar) else {
        return JSONEscape.code(unit)
      }
      return String(scalar)
    }
    return "\"\(escaped.joined())\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", "*": true
    default: false
    }
  }
}
