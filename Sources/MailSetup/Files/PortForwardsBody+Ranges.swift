import JSONText

extension PortForwardsBody {
  /// The byte ranges of an answer in the text of a body.
  static func ranges(
    in content: FileContent, fedBy answer: AnswerKey, row: Int, _ settings: ResolvedSettings
  ) -> [Range<Int>] {
    guard case .forwards(let body, let text) = content else { return [] }
    let forwards = text.root.member("portForwards")?.elements ?? []
    let mail = body.portForwards.firstIndex {
      $0.reachesSame(as: settings.mailForward)
    }
    func members(_ keys: String...) -> [Range<Int>] {
      guard let mail else { return [] }
      return forwards[mail].members.filter { keys.contains($0.name) }.map(\.range)
    }
    func element(_ index: Int, of elements: some RandomAccessCollection<JSONNode>) -> [Range<Int>] {
      elements.dropFirst(index).first.map { [$0.range] } ?? []
    }
    switch answer {
    case .provider: return mail.map { element($0, of: forwards) } ?? []
    case .host: return members("name")
    case .port: return members("portDest", "portOrig")
    case .portOrig: return members("portOrig")
    case .otherForwards:
      let index = ForwardRows.index(ofRow: row, mailAt: mail ?? forwards.count)
      return element(index, of: forwards)
    case .nonProxyHosts:
      return element(row, of: text.root.member("nonProxyHosts")?.elements ?? [])
    default: return []
    }
  }
}
