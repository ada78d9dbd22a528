/// A place in a step that the cursor can be on.
package struct Stop: Hashable, Sendable {
  /// Index of the field in its step.
  var field: Int
  /// The option or row of the field.
  var part: Int
}
