/// The way from the root to a value, such as `["portForwards", 0, "name"]`.
package typealias JSONPath = [JSONStep]

package enum JSONStep: Hashable, Sendable {
  case key(String)
  case element(Int)
}

extension JSONStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral index: Int) { self = .element(index) }
}

extension JSONPath {
  /// The path of the object or array that contains the value.
  var parent: JSONPath { Array(dropLast()) }
}
