/// A list, a page or a question over the step.
enum Overlay: Hashable, Sendable {
  case list(ListPicker)
  case page(Page)
  case question(Question)
}
