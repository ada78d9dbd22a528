import CTerminal
import Screen

extension Link {
  /// Writes the text over itself with its address, which a cell of curses cannot carry. Afterwards
  /// the cursor and the attributes are those that curses expects.
  var sequence: String {
    let bold = Look(role).attributes & terminal_bold.rawValue != 0 ? "1" : ""
    return "\u{1B}7\u{1B}[\(place.row + 1);\(place.column + 1)H\u{1B}[0;\(bold)m"
      + "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\\u{1B}8"
  }
}
