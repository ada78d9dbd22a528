import MailSetup

/// The reason why `oauth` cannot go on.
enum OAuthFailure: WordedError {
  case otherLogin(Login)
  /// No one configuration is meant; the folders of all that log in with OAuth2.
  case severalLogins([String], wanted: String?)
  /// An answer that the saved configuration lacks.
  case missing(String)
  case insideProject(String)
  /// A property that reads no secret.
  case notRead(String)
  /// The registered redirect address leads to another machine.
  case redirectElsewhere(String)
  case noConsent(seconds: Int)
  case noAnswerInAddress
  case otherState
  /// The person or the identity provider said no in the browser.
  case declined(String)
  /// An identity provider's refusal, with its words.
  case refused(String, String)
  case unanswered(String, String)
  case noRefreshToken
  case scopeMissing(String)

  var words: String {
    switch self {
    case .otherLogin(let login):
      "the saved configuration logs in with \(login.title); oauth is for OAuth2."
    case .severalLogins(let folders, let wanted):
      """
      \(wanted.map { "\($0) does not match exactly one configuration with OAuth2." }
        ?? "which configuration? Several log in with OAuth2, each with a token of its own.") \
      Use --configuration with one of: \(folders.joined(separator: ", ")).
      """
    case .missing(let name): "the saved configuration has no \(name)."
    case .insideProject(let path):
      "\(path) is inside the project. Choose a file outside: the project never contains a secret."
    case .notRead(let property):
      "\(property) in the saved OAuth2 provider file is not a secret. Set it to $[secret:NAME]."
    case .redirectElsewhere(let address):
      "the browser comes back to \(address), which is not this machine. Use --paste."
    case .noConsent(let seconds):
      "no answer came within \(seconds) seconds. Run it again, or use --paste."
    case .noAnswerInAddress:
      "this address has no answer in it. Copy the whole address, with all that follows the question mark."
    case .otherState: "this address is the answer to another request. Run the command again."
    case .declined(let words): "no consent: \(words)"
    case .refused(let name, let words): "\(name) refuses: \(words)"
    case .unanswered(let address, let reason): "\(address): \(reason)."
    case .noRefreshToken: "there is no refresh token in the answer."
    case .scopeMissing(let scope):
      "the scope \(scope) was not granted, without which AEM cannot send."
    }
  }

  var status: ExitStatus {
    switch self {
    case .otherLogin, .severalLogins, .missing, .insideProject, .notRead, .redirectElsewhere,
      .noAnswerInAddress,
      .otherState:
      .usage
    case .noConsent, .declined, .refused, .noRefreshToken, .scopeMissing: .findings
    case .unanswered: .files
    }
  }

  /// The words of an identity provider, to be explained.
  var refusal: String? {
    switch self {
    case .declined(let words), .refused(_, let words): words
    default: nil
    }
  }
}
