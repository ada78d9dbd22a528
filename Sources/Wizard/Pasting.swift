import JSONText
import MailSetup

extension Model {
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
    let (settings, stop) = (setup.settings, stop)
    let mine = PortForwardsBody(
      portForwards: [settings.mailForward] + settings.otherForwards,
      nonProxyHosts: settings.nonProxyHosts)
    let all = body.adding(to: mine)
    let forwards = all.portForwards.count - mine.portForwards.count
    let hosts = all.nonProxyHosts.count - mine.nonProxyHosts.count
    var answers = setup.answers
    if forwards > 0 { answers.otherForwards = Array(all.portForwards.dropFirst()) }
    if hosts > 0 { answers.nonProxyHosts = all.nonProxyHosts }
    setup.answers = answers
    history.note(setup.answers, step: step, stop: stop, isTyping: false)
    focus(stop)
    notice =
      forwards + hosts == 0
      ? "The paste holds no forward that is not there already."
      : "Taken from the paste: forwards \(forwards), non-proxy hosts \(hosts)."
  }
}
