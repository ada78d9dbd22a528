import JSONText

extension Document {
  /// Changes one forward in the file, where that comes to the same as making the file anew, which
  /// can be long: the settings differ from the last ones in that forward, and the disk has it
  /// neither as it was nor as it is, so that the others are what they were there.
  mutating func type(
    _ settings: Settings, after last: Settings, beside existing: Existing
  ) -> Bool {
    guard let (index, forward, before) = settings.forward(differingFrom: last, in: existing),
      body?.portForwards.indices.contains(index) == true,
      forward.hasMembers(of: before), !forward.isNamedLikeAnotherType,
      !existing.forwardsOnDisk.contains(before), !existing.forwardsOnDisk.contains(forward)
    else { return false }
    let path: JSONPath = [.key("portForwards"), .element(index)]
    text.setMembers(of: path, to: forward.json)
    guard let written = text.node(at: path) else { return false }
    body?.portForwards[index] = PortForward(written)
    return true
  }
}

extension Settings {
  /// The one forward in which the body differs from that of others, its place, and what it is there;
  /// nil where more differs.
  fileprivate func forward(
    differingFrom others: Settings, in existing: Existing
  ) -> (index: Int, here: PortForward, there: PortForward)? {
    let mail = mailForwardIndex(in: existing)
    guard nonProxyHosts == others.nonProxyHosts, mail == others.mailForwardIndex(in: existing)
    else { return nil }
    if otherForwards == others.otherForwards { return (mail, mailForward, others.mailForward) }
    let (here, there) = otherForwards.changed(from: others.otherForwards)
    guard mailForward == others.mailForward, here.count == 1, there.count == 1,
      let index = here.first
    else { return nil }
    return (index < mail ? index : index + 1, otherForwards[index], others.otherForwards[index])
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
