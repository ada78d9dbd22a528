import Bytes

/// Reads the replies of mail servers in an event, with all their lines and the command that each
/// answers.
struct ReplySigns {
  private let lines: [Event.Line]
  private let frames: [Event.Line]

  private static let mostReplies = 20

  init(_ lines: [Event.Line], _ frames: [Event.Line]) {
    self.lines = lines
    self.frames = frames
  }

  func signs(
    isMail: Bool, where isReply: (ReplyScanner.Reply) -> Bool
  ) -> [Sign] {
    var signs: [Sign] = []
    var command: Phase?
    var index = 0
    while index < lines.count, signs.count < Self.mostReplies {
      let line = lines[index]
      if let next = SMTPCommand.phase(in: line.text) { command = next }
      let replies = ReplyScanner.replies(in: line.text)
      var next = index + 1
      for (position, reply) in replies.enumerated() where isReply(reply) {
        let end = position + 1 < replies.count ? replies[position + 1].end - 3 : line.text.endIndex
        guard reply.end <= end else { continue }
        var words = Words(line.text[reply.end..<end], line: line.number)
        next = index + 1
        while next < lines.count,
          let more = ReplyScanner.continuation(of: reply.code, in: lines[next].text)
            ?? folded(next, of: reply)
        {
          words.append(more, line: lines[next].number)
          next += 1
        }
        guard isPlausible(reply, words, isMail: isMail) else { continue }
        if reply.code == "334" { words = decoded(line) }
        signs.append(
          Sign(
            kind: .reply,
            names: [reply.code, "\(reply.code.prefix(1))xx"] + (reply.enhanced.map { [$0] } ?? []),
            words: words,
            line: line.number,
            phase: phase(of: index, upTo: next) ?? command ?? (reply.code == "334" ? .login : nil),
            depth: signs.count))
      }
      index = max(next, index + 1)
    }
    return signs
  }

  private func isPlausible(_ reply: ReplyScanner.Reply, _ words: Words, isMail: Bool) -> Bool {
    if reply.place == .withEnhancedCode || reply.code == "334" { return true }
    if MailMarks.isHTTPReason(words, code: reply.code) { return false }
    if words.words.isEmpty { return isMail || reply.place == .atStart }
    return MailMarks.isReply(words, atStart: reply.place == .atStart)
      || isMail && reply.place == .announced
  }

  /// The text of a line if it continues a reply: a bounce folds a long reply at the width of its
  /// page.
  private func folded(_ index: Int, of reply: ReplyScanner.Reply) -> ArraySlice<UInt8>? {
    let text = lines[index].text
    guard frames.isEmpty, text.first?.isBlank ?? false, reply.place == .withEnhancedCode,
      ReplyScanner.replies(in: text).isEmpty, FaultScanner.faults(in: text).isEmpty
    else { return nil }
    return text
  }

  /// The words of a line's text in base64: Google answers a bad token with JSON in base64.
  private func decoded(_ line: Event.Line) -> Words {
    let runs = line.text.split { !$0.isAlphanumeric && !"+/".utf8.contains($0) }
    return Words(Base64.decode(runs.max { $0.count < $1.count } ?? []), line: line.number)
  }

  /// The command that a reply answers, by the exception around it, the words in its line, or the
  /// method that read it.
  private func phase(of index: Int, upTo next: Int) -> Phase? {
    let nearby = lines[max(0, index - 2)..<next]
    for line in nearby.reversed() {
      if let phase = SMTPCommand.phaseAround(line.text) { return phase }
    }
    let number = lines[index].number
    let behind = frames.filter { $0.number >= number } + frames
    return behind.lazy.compactMap { SMTPCommand.phase(ofFrame: $0.text) }.first
  }
}
