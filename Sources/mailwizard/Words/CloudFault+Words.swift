import CloudManager
import MailSetup
import Workspace

extension CloudRequest.Resource {
  /// The subject of a sentence.
  fileprivate func words(of program: String) -> String {
    switch self {
    case .regions: "the regions of program \(program)"
    case .infrastructures: "the network infrastructure of program \(program)"
    case .environment(let id): "environment \(id)"
    case .networking(let id): "the port forwards of environment \(id)"
    case .variables(let id): "the variables of environment \(id)"
    }
  }

  /// The role that Adobe's page on permissions names for a change.
  fileprivate var role: String {
    switch self {
    case .infrastructures: "Business Owner"
    case .networking: "Deployment Manager or Business Owner"
    case .variables, .regions, .environment: "Deployment Manager"
    }
  }
}

extension CloudRequest {
  /// `read the port forwards of environment 111`.
  fileprivate var words: String { "\(isChange ? "change" : "read") \(resource.words(of: program))" }

  fileprivate var role: String {
    isChange ? "the role \(resource.role)" : "a role such as Deployment Manager"
  }
}

extension CloudFault: WordedError {
  var status: ExitStatus { .files }

  var words: String {
    switch self {
    case .noAnswer(let request, let silence): silence.words(request)
    case .refused(let request, let status, let seconds, let reason):
      """
      could not \(request.words): Cloud Manager answered \(status).\
      \(reason.map { " It says: \($0)." } ?? "") \(Self.meaning(of: status, request, seconds))
      """
    case .unreadable(let request, let flaw):
      "the answer to the request to \(request.words) cannot be trusted: \(flaw.words)"
    case .again(let request): "could not \(request.words), for the same reason."
    case .busy(let environment, let status):
      """
      environment \(environment) is \(status), and cannot be changed until it is ready. Try again \
      later.
      """
    case .gone(let environment, let status):
      "environment \(environment) is \(status) in Cloud Manager. Use the id of another one."
    case .infrastructureBusy(let status):
      """
      the network infrastructure is \(status), and was not ready in time. Try again later, or use \
      a longer --wait.
      """
    case .notKept(let reason):
      "the state before the change cannot be kept, so nothing was sent: \(reason)"
    case .neverStill(let environment):
      "environment \(environment) changed each time it was about to be changed. Try again later."
    }
  }

  /// The meaning of a status, who can help, and what to do.
  private static func meaning(of status: Int, _ request: CloudRequest, _ seconds: Int?) -> String {
    switch status {
    case 400:
      "Correct what it names; mailwizard check knows the rules for forwards and variables."
    case 401:
      "The access token has expired, is incomplete, or is of another kind. \(CloudFailure.tokenAdvice)"
    case 403:
      """
      These credentials lack the permission. The API key's project needs the Cloud Manager API, and \
      its account \(request.role); an administrator grants it in the Admin Console.
      """
    case 404:
      """
      The ID is wrong or belongs to another program or organization, or nothing is there. \
      Compare the IDs with the address of Cloud Manager's page, and the organization with the \
      program's.
      """
    case 408: "The request took too long. Try again."
    case 409, 412:
      "Something else is under way, such as a pipeline or an update. Try again when it has ended."
    case 429:
      "Too many requests. Try again \(seconds.map { "in \($0) seconds" } ?? "in some minutes")."
    case 300..<400:
      "The address redirects elsewhere, which mailwizard does not follow. Check --api."
    case 500...:
      "The server has a problem\(seconds.map { "; it asks to wait \($0) seconds" } ?? ""). Try again later."
    default: "The API's documentation does not describe that answer."
    }
  }
}

extension CloudFault.Silence {
  fileprivate func words(_ request: CloudRequest) -> String {
    switch self {
    case .curlIsMissing:
      "curl is not installed. Install it: mailwizard asks Cloud Manager through curl."
    case .cancelled: "the request to \(request.words) was cancelled."
    case .tooLong: "the answer to the request to \(request.words) is too long for the API."
    case .bodyTooLong:
      "could not \(request.words): the request is longer than curl reads from its standard input."
    case .failed(let exitCode, let message):
      """
      could not \(request.words): curl failed with \(exitCode)\
      \(message.isEmpty ? "." : ": \(message.hasSuffix(".") ? message : "\(message).")") Check the \
      network and the proxy settings.
      """
    }
  }
}

extension CloudFault.Flaw {
  fileprivate var words: String {
    switch self {
    case .notHTTP: "it is not an HTTP answer."
    case .html: "it is a web page, perhaps of a proxy or a sign-in. Check --api and the proxy."
    case .notJSON: "it is not JSON, or is cut off."
    case .repeatedKey(let key): "\(key) appears twice in it."
    case .value(let key): "\(key) is missing or of another type."
    case .otherID(let key, let found): "\(key) is \(found), which is not what was asked about."
    case .partOfList(let name): "the list \(name) is not complete."
    case .severalConfigurations(let count):
      """
      it has \(count) networking configurations that differ. Nothing documents which one a change \
      replaces, so change them in Cloud Manager's user interface.
      """
    case .unknownList(let name):
      """
      it has \(name), which this version does not know and a change might delete. Use a newer \
      version or Cloud Manager's user interface.
      """
    }
  }
}
