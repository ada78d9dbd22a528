package import JSONText

extension PortForwardsBody {
  /// The whole body of the networking configuration; entries that did not change keep their bytes.
  func text(changing onDisk: FilesOnDisk) -> JSONText {
    guard var text = onDisk.plainForwards, let before = onDisk.body else {
      return JSONText(json, indent: 2)
    }
    if portForwards != before.portForwards {
      text.setElements(of: "portForwards", from: before.portForwards, to: portForwards, \.json)
    }
    if nonProxyHosts != before.nonProxyHosts {
      text.setElements(of: "nonProxyHosts", from: before.nonProxyHosts, to: nonProxyHosts) {
        .string($0)
      }
    }
    return text
  }

  package var json: JSONValue {
    let hosts = JSONValue.Member(
      key: "nonProxyHosts", value: .array(nonProxyHosts.map { .string($0) }))
    return .object(
      [JSONValue.Member(key: "portForwards", value: .array(portForwards.map(\.json)))]
        + (nonProxyHosts.isEmpty ? [] : [hosts]))
  }
}

extension PortForward {
  package var json: JSONValue {
    let ports = [("portDest", portDest), ("portOrig", portOrig)]
    return .object(
      [JSONValue.Member(key: "name", value: .string(name))]
        + ports.compactMap { key, port in
          port.map { JSONValue.Member(key: key, value: .number(String($0))) }
        })
  }
}

extension JSONText {
  /// The most entries that are edited one by one, each of which has the text parsed again.
  private static let mostEdits = 200
  /// The longest lists that are compared, in entries of both between the first and the last one that
  /// differ.
  private static let longestCompared = 4000

  /// Turns one list of a body into another: an entry that changed is edited where it stands. A list
  /// with many changes is written anew.
  fileprivate mutating func setElements<Element: Hashable>(
    of key: String, from before: [Element], to after: [Element], _ json: (Element) -> JSONValue
  ) {
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let (former, latter) = (
      before.dropFirst(head).dropLast(tail), after.dropFirst(head).dropLast(tail)
    )
    let isComparable = former.count + latter.count <= Self.longestCompared
    let difference = isComparable ? latter.difference(from: former) : nil
    guard case .array? = node(at: [.key(key)])?.kind, let difference,
      difference.count <= Self.mostEdits
    else {
      set([.key(key)], to: .array(after.map(json)))
      return
    }
    var inserted = difference.insertions.map { $0.offset + head }[...]
    var removed = difference.removals.map { $0.offset + head }[...]
    var (old, new) = (head, head)
    var changed: [Int] = []
    while !inserted.isEmpty || !removed.isEmpty {
      let (isRemoved, isInserted) = (removed.first == old, inserted.first == new)
      removed = removed.dropFirst(isRemoved ? 1 : 0)
      inserted = inserted.dropFirst(isInserted ? 1 : 0)
      switch (isRemoved, isInserted) {
      case (true, false):
        remove([.key(key), .element(new)])
        old += 1
      case (false, true):
        var run = [json(after[new])]
        while inserted.first == new + run.count {
          run.append(json(after[new + run.count]))
          inserted = inserted.dropFirst()
        }
        insert(contentsOf: run, at: new, in: [.key(key)])
        new += run.count
      case (let changes, _):
        if changes { changed.append(new) }
        old += 1
        new += 1
      }
    }
    set(changed.flatMap { members(of: json(after[$0]), at: [.key(key), .element($0)]) })
  }

  /// The values to set so that the value at a path becomes another one. Of an object these are its
  /// members.
  private func members(
    of value: JSONValue, at path: JSONPath
  ) -> [(path: JSONPath, value: JSONValue)] {
    guard case .object(let members) = value, case .object? = node(at: path)?.kind else {
      return [(path, value)]
    }
    return members.map { (path + [.key($0.key)], $0.value) }
  }
}
