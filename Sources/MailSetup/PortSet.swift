/// Ports, most of them portOrigs.
struct PortSet {
  private var origins = Array(repeating: false, count: PortForward.origins.count)
  private var others: Set<Int> = []

  /// False where it is in it already.
  @discardableResult
  mutating func insert(_ port: Int) -> Bool {
    guard PortForward.origins.contains(port) else { return others.insert(port).inserted }
    let index = port - PortForward.origins.lowerBound
    defer { origins[index] = true }
    return !origins[index]
  }
}
