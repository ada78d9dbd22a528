/// What the person asked of the terminal.
package struct TerminalOptions: Hashable, Sendable {
  /// Whether the session hears of clicks and the wheel; text cannot be selected as usual then.
  package var mouse: Bool
  /// False for attributes only, as NO_COLOR asks.
  package var color: Bool
  /// Whether boxes and marks are drawn with `+ - |` and the like.
  package var ascii: Bool

  package init(mouse: Bool = false, color: Bool = true, ascii: Bool = false) {
    self.mouse = mouse
    self.color = color
    self.ascii = ascii
  }
}
