/// A mail service that is known by its hosts and by the way it signs its replies.
enum Provider: CaseIterable, Hashable, Sendable {
  case amazon, brevo, gmx, google, mailersend, mailgun, mailjet, mandrill, microsoft, postmark,
    qq, resend, sendgrid, smtp2go, sparkpost, yahoo, zoho, icloud, azure

  /// Words by which a text shows that it is about this provider.
  private var phrases: [Phrase] {
    switch self {
    case .amazon: ["amazonses", "amazonaws com", "amazon ses", "email smtp … amazonaws"]
    case .azure: ["azurecomm net"]
    case .brevo: ["brevo com", "sendinblue com", "brevo"]
    case .gmx: ["gmx net", "gmx com", "mail gmx", "gmx de", "kundenserver de", "web de"]
    case .google:
      ["gsmtp", "gmail com", "google com", "googlemail com", "gmail", "googleapis com"]
    case .icloud: ["mail me com", "icloud com"]
    case .mailersend: ["mailersend net", "mailersend"]
    case .mailgun: ["mailgun org", "mailgun"]
    case .mailjet: ["mailjet com", "mailjet"]
    case .mandrill: ["mandrillapp com", "mandrill"]
    case .microsoft:
      [
        "outlook com", "office365 com", "office com", "microsoft com", "microsoftonline com",
        "aka ms", "outlook office365",
      ]
    case .postmark: ["postmarkapp com", "postmark"]
    case .qq: ["mail qq com", "smtp qq com"]
    case .resend: ["resend com"]
    case .sendgrid: ["sendgrid net", "sendgrid com", "sendgrid"]
    case .smtp2go: ["smtp2go com"]
    case .sparkpost: ["sparkpostmail com", "sparkpost com", "sparkpost"]
    case .yahoo: ["mail yahoo com", "yahoo com"]
    case .zoho: ["zoho com", "zoho eu", "zoho in", "zohomail com"]
    }
  }

  private static let phrases = allCases.map { ($0, $0.phrases) }

  /// The providers that a text is about.
  static func all(in words: Words) -> Set<Provider> {
    Set(phrases.filter { $0.1.contains(where: words.contains) }.map(\.0))
  }
}
