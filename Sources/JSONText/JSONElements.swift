import Bytes

/// The elements of an array, each moved to its place in the text when it is looked at.
package struct JSONElements: RandomAccessCollection {
  let items: [JSONNode]
  /// Where the array begins.
  let start: Int

  package var startIndex: Int { 0 }
  package var endIndex: Int { items.count }
  package var count: Int { items.count }

  package subscript(index: Int) -> JSONNode {
    var item = items[index]
    item.move(by: start)
    return item
  }
}

extension JSONElements: ExpressibleByArrayLiteral {
  package init(arrayLiteral items: JSONNode...) {
    self.init(items: items, start: 0)
  }
}

/// What an object or an array holds.
protocol JSONItem {
  var range: Range<Int> { get }

  mutating func move(by count: Int)

  mutating func exchange(_ old: Range<Int>, for kind: JSONNode.Kind, shift: Int)
}

extension Array where Element: JSONItem {
  mutating func exchange(_ old: Range<Int>, for kind: JSONNode.Kind, shift: Int) {
    let index = partitioningIndex { $0.range.upperBound > old.lowerBound }
    self[index].exchange(old, for: kind, shift: shift)
    move(from: index + 1, by: shift)
  }

  mutating func move(from index: Int, by shift: Int) {
    guard shift != 0 else { return }
    for index in index..<count { self[index].move(by: shift) }
  }

  /// With others in the place of some, and what stands behind them moved.
  func replacing(_ range: Range<Int>, with others: [Element], shift: Int) -> [Element] {
    var items = self
    items.replaceSubrange(range, with: others)
    items.move(from: range.lowerBound + others.count, by: shift)
    return items
  }
}
