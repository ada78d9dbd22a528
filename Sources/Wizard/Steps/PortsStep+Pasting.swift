import Bytes
import JSONText
import MailSetup

extension Plan {
  /// Adds the forwards of a pasted portForwards body, or of an answer of the API's GET operation;
  /// nil for a text that is not a JSON object or list.
  func action(pasting text: String) -> Action? {
    guard let first = text.first(where: { !$0.isWhitespace }), first == "{" || first == "[" else {
      return nil
    }
    do throws(JSONSyntaxError) {
      let bodies = Set(PortForwardsBody.all(in: try JSONText(Array(text.utf8))))
      guard bodies.count == 1, let body = bodies.first else {
        return .notice(
          "The pasted text contains \(bodies.count) different configurations. Nothing was added.")
      }
      return action(adding: body)
    } catch {
      return .notice(
        "Pasted text, \(error.position.words): \(error.reason.message) Nothing was added.")
    }
  }

  private func action(adding body: PortForwardsBody) -> Action {
    let mine = PortForwardsBody(
      portForwards: [settings.mailForward] + settings.otherForwards,
      nonProxyHosts: settings.nonProxyHosts)
    let all = body.adding(to: mine)
    let forwards = all.portForwards.count - mine.portForwards.count
    let hosts = all.nonProxyHosts.count - mine.nonProxyHosts.count
    let words =
      forwards + hosts == 0
      ? "The pasted text contains no new forwards."
      : "Added from the pasted text: forwards \(forwards), non-proxy hosts \(hosts)."
    return action(then: .notice(words)) { answers in
      if forwards > 0 { answers.otherForwards = Array(all.portForwards.dropFirst()) }
      if hosts > 0 { answers.nonProxyHosts = all.nonProxyHosts }
    }
  }
}
