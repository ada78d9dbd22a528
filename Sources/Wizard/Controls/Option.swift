import Screen

/// An option to choose.
struct Option: Hashable, Sendable {
  var title: String
  var note = ""
  var noteRole: Role = .muted
  var detail = ""
}
