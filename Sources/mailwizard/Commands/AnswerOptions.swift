import ArgumentParser
import MailSetup

/// The commonest answers as options, in the words of an answers file.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Advanced networking option: \(Networking.allWords).", valueName: "option"))
  var networking: Networking?

  @Option(help: ArgumentHelp("How mail leaves AEM: \(Transport.allWords).", valueName: "way"))
  var transport: Transport?

  @Option(help: ArgumentHelp("How AEM logs in: \(Login.allWords).", valueName: "login"))
  var login: Login?

  @Option(
    help: ArgumentHelp(
      "Mail provider: \(Provider.all.map(\.id).joined(separator: ", ")).", valueName: "id"),
    completion: .list(Provider.all.map(\.id)))
  var provider: String?

  @Option(
    help: ArgumentHelp(
      "Host name of the mail server. For your own server, leave out --provider.", valueName: "name")
  )
  var host: String?

  @Option(help: ArgumentHelp("Server port (portDest).", valueName: "number"))
  var port: Int?

  @Option(help: ArgumentHelp("Sender address (from.address).", valueName: "address"))
  var from: String?

  /// The answers that the options give.
  var answers: Answers {
    var answers = Answers()
    answers.networking = networking
    answers.transport = transport
    answers.login = login
    answers.provider = provider.map { .preset($0) } ?? (host == nil ? nil : .anotherServer)
    answers.host = host
    answers.port = port
    answers.from = from
    return answers
  }

  func validate() throws {
    if let provider, Provider.named(provider) == nil {
      throw ValidationError(
        "--provider is \(provider). Allowed: \(Provider.all.map(\.id).joined(separator: ", ")).")
    }
    if let port, !(1...65535).contains(port) {
      throw ValidationError("--port is \(port). Allowed: 1 to 65535.")
    }
  }
}

extension Networking: ExpressibleByArgument {}
extension Transport: ExpressibleByArgument {}
extension Login: ExpressibleByArgument {}
