import Bytes
import JSONText
import MailSetup
import Screen

extension Model {
  /// Puts a text where text is taken; false where none of it goes there.
  @discardableResult
  mutating func take(paste text: String) -> Bool {
    guard layout.kind != .tooSmall else { return false }
    notice = nil
    if case .list(var picker) = overlay {
      picker.search.insert(text.filter { $0 != "\t" && !$0.isNewline })
      picker.index = 0
      overlay = .list(picker)
      return true
    }
    if takesForwards, takeForwards(text) { return false }
    guard overlay == nil, editor != nil, let input else {
      notice = "Nothing here takes a paste."
      return false
    }
    let room = max(0, input.limit - (editor?.characters.count ?? 0))
    let taken = text.filter { $0 != "\t" && input.accepts($0) }.prefix(room)
    editor?.insert(Array(taken))
    store(input)
    if taken.count < text.count { notice = "Pasted what fits; some characters were left out." }
    history.note(plan.answers, step: step, stop: stop, isTyping: true)
    return true
  }

  /// Takes a text that came faster than one types: several lines as a paste, one line as typed.
  /// Its tabs go on to the next field and Enter behind it accepts, but only from text to text: where
  /// letters are commands the rest is dropped.
  mutating func take(burst text: String) {
    let isEntered = text.last?.isNewline == true
    let line = isEntered ? text.dropLast() : text[...]
    if line.contains(where: \.isNewline) {
      take(paste: text)
      return
    }
    if takesForwards, takeForwards(text) { return }
    let pieces = line.split(separator: "\t", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { press(.tab) }
      guard piece.isEmpty || take(paste: String(piece)) else { return }
    }
    if isEntered, pieces.last?.isEmpty == false { press(.enter) }
  }

  private var takesForwards: Bool {
    overlay == nil && step == Step.ports && layout.kind != .tooSmall
  }

  /// Takes a pasted portForwards body, or the answer of the API's GET operation, beside the
  /// forwards that are there; false for a text that is no JSON object or list.
  mutating func takeForwards(_ text: String) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }), first == "{" || first == "[" else {
      return false
    }
    do throws(JSONSyntaxError) {
      take(PortForwardsBody(try JSONText(Array(text.utf8))))
    } catch {
      notice = "The paste, \(error.position.words): \(error.reason.message) Nothing was taken."
    }
    return true
  }

  private mutating func take(_ body: PortForwardsBody) {
    let (settings, stop) = (plan.settings, stop)
    let mine = PortForwardsBody(
      portForwards: [settings.mailForward] + settings.otherForwards,
      nonProxyHosts: settings.nonProxyHosts)
    let all = body.adding(to: mine)
    let forwards = all.portForwards.count - mine.portForwards.count
    let hosts = all.nonProxyHosts.count - mine.nonProxyHosts.count
    var answers = plan.answers
    if forwards > 0 { answers.otherForwards = Array(all.portForwards.dropFirst()) }
    if hosts > 0 { answers.nonProxyHosts = all.nonProxyHosts }
    plan.answers = answers
    history.note(plan.answers, step: step, stop: stop, isTyping: false)
    focus(stop)
    notice =
      forwards + hosts == 0
      ? "The paste holds no forward that is not there already."
      : "Taken from the paste: forwards \(forwards), non-proxy hosts \(hosts)."
  }
}
