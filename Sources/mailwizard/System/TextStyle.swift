/// The means of a terminal that a text uses.
struct TextStyle {
  let isColored: Bool
  let hasLinks: Bool

  static let plain = TextStyle(isColored: false, hasLinks: false)
}
