/// The purpose of a cell; the terminal's theme turns it into attributes, golden frames into `letter`.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case normal
  case muted
  case title
  case heading
  case border
  case current
  case focus
  case field
  case key
  case error
  case warning
  case good
  case changed
  case fed
  case added
  case removed

  package var letter: Character {
    switch self {
    case .normal: "."
    case .muted: "m"
    case .title: "T"
    case .heading: "H"
    case .border: "b"
    case .current: "C"
    case .focus: "F"
    case .field: "_"
    case .key: "k"
    case .error: "E"
    case .warning: "W"
    case .good: "g"
    case .changed: "c"
    case .fed: "f"
    case .added: "+"
    case .removed: "-"
    }
  }
}
