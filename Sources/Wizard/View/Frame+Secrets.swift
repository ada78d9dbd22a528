import MailSetup
import Screen

extension Frame {
  /// Puts dots in the place of secrets, whatever part of the screen shows them.
  mutating func hide(_ secrets: DrawnSecrets) {
    if secrets.isEmpty { return }
    for row in 0..<size.rows {
      for place in secrets.places(in: (0..<size.columns).map { self[$0, row].text }) {
        hide(place, row)
      }
    }
  }

  /// Puts a dot in the place of each half of a character.
  private mutating func hide(_ column: Int, _ row: Int) {
    self[column, row] = Cell(text: "•", role: self[column, row].role)
    if column + 1 < size.columns, self[column + 1, row].isEmpty { hide(column + 1, row) }
  }
}
