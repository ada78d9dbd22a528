/// What lies over the step.
enum Overlay: Hashable, Sendable {
  case list(ListPicker)
  case page(Page)
  case question(Question)
}
