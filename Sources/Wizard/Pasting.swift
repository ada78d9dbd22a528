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
      let place = "line \(error.position.line), column \(error.position.column)"
      notice = "The paste, \(place): \(error.reason.message) Nothing was taken."
    }
    return true
  }

  private mutating func take(_ body: PortForwardsBody) {
    let (settings, stop) = (setup.settings, stop)
    let new = body.portForwards.filter { forward in
      !(settings.otherForwards + [settings.mailForward]).contains { $0.reachesSame(as: forward) }
    }
    let hosts = body.nonProxyHosts.filter { !settings.nonProxyHosts.contains($0) }
    var answers = setup.answers
    if !new.isEmpty { answers.otherForwards = settings.otherForwards + new }
    if !hosts.isEmpty { answers.nonProxyHosts = settings.nonProxyHosts + hosts }
    setup.answers = answers
    history.note(setup.answers, step: step, stop: stop, isTyping: false)
    focus(stop)
    notice =
      new.isEmpty && hosts.isEmpty
      ? "The paste holds no forward that is not there already."
      : "Taken from the paste: forwards \(new.count), non-proxy hosts \(hosts.count)."
  }
}
