import Bytes
import MailSetup

/// A file's text cut into lines for a diff; a missing final newline shows as git shows it.
struct DiffText {
  let lines: [String]

  init(_ bytes: [UInt8], path: String) {
    let password = MailFile(ProjectFile(path: path, bytes: bytes)).properties?.text(.password)
    var lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).replacing(.carriageReturn, with: "␍")
        .replacing(.tab, with: "    ")
    }
    if String(decoding: bytes, as: UTF8.self).contains(String.key) {
      lines = lines.map { $0.hiding(password) }
    }
    if lines.last == "" {
      lines.removeLast()
    } else if !lines.isEmpty {
      lines.append("\\ No newline at end of file")
    }
    self.lines = lines
  }
}

extension String {
  fileprivate static let key = MailProperty.password.key

  /// The text with another in place of an ASCII character.
  func replacing(_ character: UInt8, with replacement: String) -> String {
    guard utf8.contains(character) else { return self }
    return replacing(String(Unicode.Scalar(character)), with: replacement)
  }

  /// The line with dots in place of a password, since no secret is ever shown.
  fileprivate func hiding(_ password: String?) -> String {
    guard let key = firstRange(of: String.key), !Placeholder.isIndicated(in: self) else {
      return self
    }
    let (head, tail) = (String(self[..<key.upperBound]), String(self[key.upperBound...]))
    guard let password, !password.isEmpty else {
      return tail.contains { $0.isLetter || $0.isNumber } ? head + " ••••" : self
    }
    let hidden = tail.replacing(password, with: "••••")
    return hidden == tail ? head + " ••••" : head + hidden
  }
}
