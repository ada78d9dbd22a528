import MailSetup
import Screen

extension Frame {
  /// Puts dots in the place of secrets, whatever part of the screen shows them.
  mutating func hide(_ secrets: Secrets) {
    if secrets.isEmpty { return }
    for row in 0..<size.rows {
      let text = (0..<size.columns).map { self[$0, row].text.map(String.init) ?? "" }
      guard secrets.masked(text.joined()) != text.joined() else { continue }
      for column in text.indices { hide(secrets, from: column, in: text, row: row) }
    }
  }

  /// Hides the secrets that begin in a cell.
  private mutating func hide(_ secrets: Secrets, from column: Int, in text: [String], row: Int) {
    guard let length = secrets.length(at: text[column...].joined()) else { return }
    var rest = length
    for place in column..<size.columns where rest > 0 || self[place, row].isEmpty {
      rest -= text[place].utf8.count
      self[place, row] = Cell(text: "•", role: self[place, row].role)
    }
  }
}
