import Bytes
import JSONText

/// The places in the files that rules name.
extension RuleContext {
  /// A forward of the body with the row that it is edited in.
  struct ForwardRow {
    let forward: PortForward
    let index: Int
    let row: Int
    var isMail: Bool { row == 0 }
  }

  /// The forwards of the body; beyond as many as an environment can have there is nothing new to say.
  var forwardRows: [ForwardRow] {
    let forwards = (body?.portForwards ?? []).prefix(PortForward.origins.count + 1)
    let mail = mailForwardIndex ?? body?.portForwards.count ?? 0
    return forwards.enumerated().map { index, forward in
      ForwardRow(
        forward: forward, index: index, row: ForwardRows.row(ofIndex: index, mailAt: mail))
    }
  }

  /// The positions in each file by its path, which pay where many are asked for.
  typealias Positions = [String: TextPositions]

  var positions: Positions {
    let files = [mail?.file, forwards?.file].compactMap(\.self) + configurations.map(\.file)
    return Dictionary(files.map { ($0.path, TextPositions($0.bytes)) }) { first, _ in first }
  }

  func place(of locator: Fault.Locator, _ positions: Positions? = nil) -> Finding.Place? {
    let offset = { (offset: Int) in mail.map { place($0.file, offset, positions) } }
    return switch locator {
    case .property(let property): offset(properties?.entry(property)?.offset ?? 0)
    case .offset(let place): offset(place)
    case .start: offset(0)
    case .forward(let index): place(of: index, in: "portForwards", positions)
    case .nonProxyHost(let index): place(of: index, in: "nonProxyHosts", positions)
    case .place(let file, let offset): place(file, offset, positions)
    case .file(let path, let position): Finding.Place(path: path, position: position)
    case .nowhere: nil
    }
  }

  private func place(
    _ file: ProjectFile, _ offset: Int, _ positions: Positions?
  ) -> Finding.Place {
    let position = positions?[file.path]?.position(of: offset)
    return Finding.Place(
      path: file.path, position: position ?? TextPosition(of: offset, in: file.bytes))
  }

  private func place(
    of index: Int, in list: String, _ positions: Positions?
  ) -> Finding.Place? {
    guard let forwards, let text = forwards.text else { return nil }
    let path = PortForwardsBody.path(to: list, in: text) + [.element(index)]
    return place(forwards.file, text.node(at: path)?.range.lowerBound ?? 0, positions)
  }
}
