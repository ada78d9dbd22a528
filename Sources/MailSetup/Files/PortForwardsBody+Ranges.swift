import JSONText

extension PortForwardsBody {
  /// Where an answer is written in the text of a body.
  static func ranges(
    in text: JSONText, fedBy answer: AnswerKey, row: Int, _ settings: ResolvedSettings
  ) -> [Range<Int>] {
    let forwards = text.root.member("portForwards")?.elements ?? []
    let mailForward = settings.mailForward
    let mail = PortForwardsBody(text).portForwards.firstIndex { $0.reachesSame(as: mailForward) }
    func member(_ key: String) -> [Range<Int>] {
      guard let mail else { return [] }
      return forwards[mail].members.filter { $0.name == key }.map(\.range)
    }
    switch answer {
    case .provider: return mail.map { [forwards[$0].range] } ?? []
    case .host: return member("name")
    case .port: return member("portDest") + member("portOrig")
    case .portOrig: return member("portOrig")
    case .otherForwards:
      if row == 0 { return mail.map { [forwards[$0].range] } ?? [] }
      let index = row <= mail ?? forwards.count ? row - 1 : row
      return forwards.indices.contains(index) ? [forwards[index].range] : []
    case .nonProxyHosts:
      let hosts = text.root.member("nonProxyHosts")?.elements ?? []
      return hosts.indices.contains(row) ? [hosts[row].range] : []
    default: return []
    }
  }
}
