import Screen

/// One of the things to choose from.
struct Option: Hashable, Sendable {
  var title: String
  var note = ""
  var noteRole: Role = .muted
  var detail = ""
}
