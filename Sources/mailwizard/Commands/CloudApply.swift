import ArgumentParser
import CloudManager
import MailSetup

/// `mailwizard cloud apply`: the project's forwards carried into environments.
struct CloudApply: HelpedCommand {
  static let help = CommandHelp(
    name: "apply",
    "Add the project's forwards to environments, after asking.",
    details: """
      Other forwards are kept. A conflict with one of them is reported, not resolved. The state before \
      each change is kept in $XDG_STATE_HOME/mailwizard. Nothing is sent to any environment unless \
      all of them could be read.
      """,
    examples: [
      "mailwizard cloud apply --environment dev": "Show the change, ask, and apply it.",
      "mailwizard cloud apply --all --yes":
        "Apply it to all environments in mailwizard.json without asking.",
    ],
    exitStatus: [
      .done: "Done and read back, or nothing to do.",
      .findings: "A conflict, declined, something missing, or sent but not confirmed.",
      .usage: "Wrong usage, or no credentials.",
      .files: "Something could not be asked, or an answer cannot be trusted; nothing was changed.",
    ])

  static let needsNothing =
    "mail leaves through Microsoft Graph, which needs no port forward"

  @OptionGroup var options: CloudOptions
  @OptionGroup var waiting: WaitOption

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(
    help: "Continue if advanced networking was never enabled in the environment.")
  var first = false

  @Flag(help: "Remove what an earlier apply added and the project no longer has.")
  var removeFormer = false

  @Option(
    help: ArgumentHelp(
      "Create the program's network infrastructure in this region, if it has none.",
      valueName: "region"))
  var createInfrastructure: String?

  @Option(
    help: ArgumentHelp(
      "Put back the state that an earlier apply kept in this file.",
      valueName: "file"), completion: .file())
  var restore: String?

  @Option(help: .format(TextOrJSON.self))
  var format = TextOrJSON.text

  func validate() throws {
    guard restore != nil else { return }
    if removeFormer || createInfrastructure != nil {
      throw ValidationError("Use --restore without --remove-former and --create-infrastructure.")
    }
    if options.access.all || options.access.environment.count > 1 {
      throw ValidationError(
        "--restore needs one --environment, the one whose state the file contains.")
    }
  }

  func run() throws {
    let context: CloudContext
    let source: ApplySource
    if let restore {
      context = try CloudContext(options, try? Plan.saved(in: options.folder))
      source = .former(try NetworkingState(file: restore, context))
    } else {
      let plan = try Plan.saved(in: options.folder)
      guard let body = try plan.forwardsToCarry() else {
        return try format.tellNothingToDo(Self.needsNothing)
      }
      context = try CloudContext(options, plan)
      source = .project(body, removingFormer: removeFormer)
    }
    let question = CloudQuestion(isAnswered: yes, isFirst: first)
    let work = ApplyWork(
      context: context, dialogue: .terminal(context, question, isQuiet: format == .json),
      limit: waiting.wait, region: createInfrastructure)
    let report = try Blocking.value { await work.run(source) }
    Output.tell(
      report.output(in: format), done: "See what was done: \(context.looking)")
    if report.status != .done { throw report.status }
  }
}

extension NetworkingState {
  /// Reads a state that an apply kept.
  fileprivate init(file path: String, _ context: CloudContext) throws {
    let bytes = try Input.read(path)
    do throws(CloudFault) {
      try self.init(former: bytes, of: context.targets[0].id, in: context.program)
    } catch .unreadable(_, .otherID(let key, let found)) {
      throw CloudFailure.formerOfOther(path, key: key, id: found)
    } catch {
      throw CloudFailure.notFormer(path)
    }
  }
}
