import JSONText

extension Document {
  /// The file with another body, made from this one where that comes to the same as making it
  /// anew, which can be long: one forward has other values, and the disk has it neither as it was
  /// nor as it is, so that the others are what they were there.
  func typing(_ asked: PortForwardsBody, beside existing: Existing) -> Document? {
    guard let last = self.asked, var body, asked.nonProxyHosts == last.nonProxyHosts,
      let index = asked.portForwards.onlyDifference(from: last.portForwards)
    else { return nil }
    let forward = asked.portForwards[index]
    let path: JSONPath = [.key("portForwards"), .element(index)]
    guard forward.hasMembers(of: last.portForwards[index]), !forward.isNamedLikeAnotherType,
      let node = text.node(at: path), forward.hasTypes(of: node),
      !existing.forwardsOnDisk.contains(last.portForwards[index]),
      !existing.forwardsOnDisk.contains(forward)
    else { return nil }
    var text = text
    text.setMembers(of: path, to: forward.json)
    guard let written = text.node(at: path) else { return nil }
    body.portForwards[index] = PortForward(written)
    return Document(
      kind: kind, path: self.path, original: original, text: text, body: body, asked: asked)
  }
}

extension PortForward {
  fileprivate func hasMembers(of other: PortForward) -> Bool {
    (portDest == nil) == (other.portDest == nil) && (portOrig == nil) == (other.portOrig == nil)
  }

  /// Whether a file that had a number or a Boolean in its place would keep that type.
  fileprivate var isNamedLikeAnotherType: Bool {
    Int(name) != nil || name == "true" || name == "false"
  }

  /// Whether a node has text and numbers where they are written.
  fileprivate func hasTypes(of node: JSONNode) -> Bool {
    guard case .string = node.member("name")?.kind else { return false }
    return [("portDest", portDest), ("portOrig", portOrig)].allSatisfy { key, port in
      if case .number = node.member(key)?.kind { true } else { port == nil }
    }
  }
}

extension [PortForward] {
  /// Where it differs from another list of the same length, if that is one place alone.
  fileprivate func onlyDifference(from other: [PortForward]) -> Int? {
    guard count == other.count, let index = indices.first(where: { self[$0] != other[$0] }),
      indices[(index + 1)...].allSatisfy({ self[$0] == other[$0] })
    else { return nil }
    return index
  }
}
