/// The purpose of a cell, from which the terminal makes its look.
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
}
