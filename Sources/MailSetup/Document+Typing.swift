import JSONText

extension Document {
  /// The file with another body, made from this one where that comes to the same as making it
  /// anew, which can be long: one forward has other values, and the disk has it neither as it was
  /// nor as it is, so that the others are what they were there.
  func typing(_ asked: PortForwardsBody, beside existing: Existing) -> Document? {
    guard let last = self.asked, var body, asked.nonProxyHosts == last.nonProxyHosts
    else { return nil }
    let (changed, before) = asked.portForwards.changed(from: last.portForwards)
    guard changed.count == 1, before.count == 1, let index = changed.first else { return nil }
    let forward = asked.portForwards[index]
    let path: JSONPath = [.key("portForwards"), .element(index)]
    guard forward.hasMembers(of: last.portForwards[index]), !forward.isNamedLikeAnotherType,
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

  /// Whether a file that had a number or a Boolean in the name's place would keep that type.
  fileprivate var isNamedLikeAnotherType: Bool {
    let isNumber = !name.isEmpty && name.allSatisfy { $0.isNumber || $0 == "-" }
    return isNumber || name == "true" || name == "false"
  }
}
