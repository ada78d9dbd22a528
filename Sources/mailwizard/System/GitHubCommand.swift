import MailSetup
import Screen

/// A workflow command of GitHub Actions.
struct GitHubCommand {
  let name: String
  let properties: [(key: String, value: String)]
  let message: String

  func text(_ secrets: Secrets) -> String {
    let list = properties.map {
      "\($0.key)=\(Self.escape(secrets.masked($0.value), inProperty: true))"
    }
    let message = Self.escape(secrets.masked(message), inProperty: false)
    // Azure takes its commands at any place of a line.
    let text = (list.isEmpty ? "" : " \(list.joined(separator: ","))") + "::\(message)"
    return "::\(name)\(text.withoutBrackets)"
  }

  /// Writes the bytes that would end or cut a command as percent codes.
  private static func escape(_ text: String, inProperty: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
      case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
      case ":" where inProperty: escaped.append(contentsOf: "%3A".unicodeScalars)
      case "," where inProperty: escaped.append(contentsOf: "%2C".unicodeScalars)
      default: escaped.append(scalar.isPrintable ? scalar : "?")
      }
    }
    return String(escaped)
  }
}

extension String {
  /// The text without commands of Azure or TeamCity.
  fileprivate var withoutBrackets: String {
    var scalars = Array(unicodeScalars)
    for index in scalars.bracketsOfCommands { scalars[index] = "?" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
