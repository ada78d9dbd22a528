import Bytes

/// The signs of an event.
struct EventSigns {
  private(set) var signs: [Sign] = []
  private(set) var providers: Set<Provider> = []
  /// Whether the event has a mark of mail.
  private(set) var isMail = false
  /// The ports of the tunnel that it names.
  private(set) var tunnelPorts: [Int] = []
  let isQuiet: Bool
  /// All its words, including those of the stack.
  private(set) var all = Words()

  private static let mostFrames = 80

  init(_ event: Event) {
    let head = event.head
    isQuiet = head?.isQuiet ?? false
    if head?.isForeign ?? false { return }
    var lines: [Event.Line] = []
    var frames: [Event.Line] = []
    for (index, line) in event.lines.enumerated() {
      let text = line.text.dropFirst(index == 0 ? head?.messageStart ?? 0 : 0)
      if text.isStackFrame {
        if frames.count < Self.mostFrames {
          frames.append(Event.Line(number: line.number, text: text))
        }
      } else {
        lines.append(Event.Line(number: line.number, text: text))
      }
    }
    read(lines, frames, head)
  }

  private mutating func read(_ lines: [Event.Line], _ frames: [Event.Line], _ head: EntryHead?) {
    var words = Words()
    for line in lines { words.append(line.text, line: line.number) }
    providers = Provider.all(in: words)
    all = words
    all.append(head?.logger ?? [], line: 0)
    for line in frames { all.append(line.text, line: line.number) }
    let isMailLogger = MailMarks.name(head?.logger ?? [])
    isMail = isMailLogger || MailMarks.areIn(all)
    let isForeign =
      !isMailLogger
      && (MailMarks.areForeign(all) || MailMarks.areForeign(Words(head?.logger ?? [])))
    let isOtherEntry = !isMail && !(head?.logger.isEmpty ?? true)

    let replies = ReplySigns(lines, frames).signs(isMail: isMail) { reply in
      if isOtherEntry && reply.place != .withEnhancedCode { return false }
      switch reply.place {
      case .withEnhancedCode: return true
      case .atStart:
        return isQuiet ? isMail && MailMarks.areFailure(words) : isMail || !isForeign
      case .announced: return isMail || !isForeign && !isQuiet
      }
    }
    signs += replies
    if !replies.isEmpty { isMail = true }
    let faults = FaultSigns(lines).signs
    let isJava =
      head?.logger.contains(.dot) ?? false || !frames.isEmpty
      || faults.contains { $0.names.contains("java") }
    if isMail {
      signs += faults
      addConnection(
        lines, words, faults, isJava: isJava,
        hasReplies: replies.contains { !$0.names[0].hasSuffix("xx") })
    }
    if !isQuiet {
      signs += answers(lines, words, isOtherEntry: isOtherEntry)
      signs.append(Sign(kind: .text, names: [], words: words, line: lines.first?.number ?? 1))
    }
  }

  /// The answers that can be about mail. Microsoft Graph is used for much else. Adobe's tools,
  /// other sites and other classes have identity providers of their own, so their answers count
  /// only with one of Entra's codes.
  private func answers(_ lines: [Event.Line], _ words: Words, isOtherEntry: Bool) -> [Sign] {
    let answers = AnswerSigns(lines, words, isMail: isMail).signs
    let isOfAdobe = answers.contains { sign in
      sign.kind == .tool
        && sign.names.contains { $0.hasPrefix("IMS") || $0.hasPrefix("CloudManager") }
    }
    let tellsAddress = lines.contains { $0.text.firstRange(of: "://") != nil }
    let isOfOthers = isOfAdobe || !isMail && providers.isEmpty && tellsAddress
    let isOfOtherGraph =
      words.contains("graph microsoft com v1|beta")
      && !words.contains("graph microsoft com v1|beta … me|users")
    return answers.filter { sign in
      if sign.kind == .api, isOfOtherGraph { return false }
      if sign.kind == .tool || sign.names.contains(where: { $0.hasPrefix("AADSTS") }) {
        return true
      }
      return (isMail || !isOtherEntry) && !(sign.kind == .identity && isOfOthers)
    }
  }

  private mutating func addConnection(
    _ lines: [Event.Line], _ words: Words, _ faults: [Sign], isJava: Bool, hasReplies: Bool
  ) {
    var endpoints = lines.flatMap { Endpoint.all(in: $0.text, number: $0.number) }
    endpoints += lines.compactMap { Endpoint.named(in: $0.text, number: $0.number) }
    tunnelPorts = endpoints.filter { $0.host == "proxy.tunnel" }.compactMap(\.port)
    if isQuiet && faults.isEmpty { return }
    var outcome: (Outcome, line: Int)?
    for fault in faults.reversed() where outcome == nil {
      var words = Words(fault.names[0])
      words.append(fault.words.bytes, line: fault.line)
      outcome = Outcome.inWords(words).map { ($0.0, line: fault.line) }
    }
    if outcome == nil, !hasReplies { outcome = Outcome.inWords(words) }
    let saysFailure = MailMarks.areFailure(words)
    guard
      outcome != nil && (saysFailure || !faults.isEmpty)
        || !endpoints.isEmpty && !hasReplies && saysFailure
    else { return }
    let destination =
      endpoints.first?.destination(isJava: isJava)
      ?? (words.contains("proxy tunnel") ? .tunnel : .unknown)
    let found = outcome ?? (.failed, line: endpoints.first?.line ?? 1)
    signs.append(
      Sign(
        kind: .connection, names: ["\(found.0) \(destination)"], words: words, line: found.line))
  }
}
