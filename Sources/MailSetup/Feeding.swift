import JSONText

extension Document {
  /// The byte ranges of the document that an answer feeds, for marking them.
  package func ranges(fedBy answer: AnswerKey, row: Int, settings: Settings) -> [Range<Int>] {
    switch kind {
    case .configuration:
      MailProperty.allCases.filter { $0.answers.contains(answer) }.compactMap { property in
        text.root.members.last { property.isSpelt($0.key) }?.range
      }
    case .portForwards: forwardRanges(fedBy: answer, row: row, settings: settings)
    case .answers: []
    }
  }

  private func forwardRanges(
    fedBy answer: AnswerKey, row: Int, settings: Settings
  ) -> [Range<Int>] {
    let forwards = text.root.member("portForwards")?.elements ?? []
    let mailForward = settings.mailForward
    let mail = body?.portForwards.firstIndex { $0.reachesSame(as: mailForward) }
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
