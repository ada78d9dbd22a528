package import Curl
import JSONText

/// The answer of Microsoft Graph to an access token.
package struct GraphReport: Hashable, Sendable {
  package let host: String
  package let answer: WebAnswer
  /// The mailbox that the token is for, and the person's name.
  package let mailbox: String?
  package let name: String?
  /// The answer to a mail; nil where none was sent.
  package fileprivate(set) var mail: WebAnswer?

  package static let address = "https://graph.microsoft.com"

  package var fits: Bool { answer.isGood && mail?.isGood ?? true }
  package var hasAnswered: Bool { answer.hasAnswer }

  package var why: String? {
    if !answer.hasAnswer {
      return "Microsoft Graph cannot be reached from here: \(answer.message)."
    }
    if !answer.isGood { return "Microsoft Graph refuses the token (\(answer.status))." }
    if let mail, !mail.isGood { return "Microsoft Graph refuses the mail (\(mail.status))." }
    return nil
  }

  /// The body of the answer that refuses.
  package var refusal: String? {
    if fits || !answer.hasAnswer { return nil }
    return answer.isGood ? mail?.body : answer.body
  }

  fileprivate init(_ answer: WebAnswer, host: String) {
    self.answer = answer
    self.host = host
    mailbox = answer.isGood ? answer.text("email") : nil
    name = answer.isGood ? answer.text("name") : nil
  }
}

extension WebAsker {
  /// Asks Graph as whom a token may act, and sends one mail if there is one. The question needs the
  /// scope `openid`, which AEM's tokens have, and tells nothing of the permission to send. Source:
  /// https://learn.microsoft.com/entra/identity-platform/userinfo
  package func graph(
    at address: String, token: String, sending mail: TestMail? = nil
  ) async throws(CurlError) -> GraphReport {
    let host = address.split(separator: "/").dropFirst().first.map(String.init) ?? address
    let answer = try await answer(to: .get("\(address)/oidc/userinfo", token: token))
    var report = GraphReport(answer, host: host)
    if let mail, report.fits {
      report.mail = try await self.answer(
        to: .post("\(address)/v1.0/me/sendMail", json: mail.graphMessage, token: token))
    }
    return report
  }
}

extension TestMail {
  /// The body of Graph's `sendMail`. Source: https://learn.microsoft.com/graph/api/user-sendmail
  fileprivate var graphMessage: String {
    let message: JSONValue = [
      "message": [
        "subject": .string(Self.subject),
        "body": ["contentType": "Text", "content": .string(Self.text)],
        "from": ["emailAddress": ["address": .string(from)]],
        "toRecipients": [["emailAddress": ["address": .string(to)]]],
      ]
    ]
    return JSONText(message, indent: 0).text
  }
}
