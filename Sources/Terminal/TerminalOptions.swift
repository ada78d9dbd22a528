/// The person's choices about the terminal.
package struct TerminalOptions: Hashable, Sendable {
  /// Whether clicks and the wheel are events; text can then not be selected as usual.
  package var mouse: Bool
  /// Whether colors are used; without them only attributes are.
  package var color: Bool
  /// Whether boxes and marks are drawn in ASCII, such as `+ - |`.
  package var ascii: Bool

  package init(mouse: Bool = false, color: Bool = true, ascii: Bool = false) {
    self.mouse = mouse
    self.color = color
    self.ascii = ascii
  }
}
