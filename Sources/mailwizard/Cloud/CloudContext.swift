import CloudManager
import Curl
import MailSetup
import Workspace

/// A command's project, program, environments and way to Cloud Manager.
struct CloudContext: Sendable {
  /// Nil if a command needs no project and there is none.
  let plan: Plan?
  let program: String
  let targets: [CloudTarget]
  let memory: CloudMemory
  let client: CloudClient
  /// Writes the commands that a person is advised to run.
  let command: CloudCommand

  /// - Parameter defaultsToAll: Whether no environment named means all that are recorded.
  init(_ options: CloudOptions, _ plan: Plan?, defaultsToAll: Bool = false) throws {
    try self.init(options.access, options.command, plan, defaultsToAll: defaultsToAll)
  }

  init(
    _ access: CloudAccess, _ command: CloudCommand, _ plan: Plan?, defaultsToAll: Bool = false
  ) throws {
    guard let program = access.program ?? plan?.settings.program else {
      throw CloudFailure.noProgram
    }
    let targets = try [CloudTarget](
      access, recorded: plan?.settings.environments ?? [], defaultsToAll: defaultsToAll)
    self.init(
      plan, program, targets, command, try CloudCredentials.read(file: access.credentials))
  }

  /// The environments that a plan records.
  /// - Parameter ids: Those of them to ask about; nil for all.
  init(
    _ plan: Plan, only ids: [String]? = nil, _ command: CloudCommand,
    _ credentials: CloudCredentials
  ) throws(CloudFailure) {
    guard let program = plan.settings.program else { throw .noProgram }
    let recorded = plan.settings.environments ?? []
    let targets = (ids ?? recorded.map(\.id)).map { CloudTarget(id: $0, recorded: recorded) }
    self.init(plan, program, targets, command, credentials)
  }

  private init(
    _ plan: Plan?, _ program: String, _ targets: [CloudTarget], _ command: CloudCommand,
    _ credentials: CloudCredentials
  ) {
    self.plan = plan
    self.program = program
    self.command = command
    self.targets = targets
    memory = CloudMemory(root: plan?.project.root, program: program)
    client = CloudTransport(
      address: command.address, credentials: credentials, curl: Curl(outside: plan?.project.root)
    ).client(of: program)
  }

  /// The command that shows what the environments have.
  var looking: String { command.line("status", for: targets.map(\.id)) }

  func target(_ id: String) -> CloudTarget {
    targets.first { $0.id == id } ?? CloudTarget(id: id, recorded: [])
  }

  /// Asks about one environment after the other. A reason that concerns every request is told once.
  func each<Value: Sendable>(
    _ ask: (CloudTarget) async throws(CloudFault) -> Value
  ) async -> [(target: CloudTarget, result: Result<Value, CloudFault>)] {
    var entries: [(target: CloudTarget, result: Result<Value, CloudFault>)] = []
    var faults: [CloudFault] = []
    for target in targets {
      do throws(CloudFault) {
        entries.append((target, .success(try await ask(target))))
      } catch {
        entries.append((target, .failure(error.following(faults))))
        faults.append(error)
      }
    }
    return entries
  }
}

extension Plan {
  /// The forwards of the saved files; nil if mail needs none. Fails if the project has errors,
  /// which must not be applied.
  func forwardsToCarry() throws -> PortForwardsBody? {
    if let error = errorsOnDisk.first { throw CloudFailure.notSound(error, project) }
    guard sendsThroughServer else { return nil }
    guard let body = onDisk.body else { throw CloudFailure.noForwards }
    return body
  }
}
