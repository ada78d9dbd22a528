import Curl
import Explaining
import MailSetup
import Probing

/// The servers that `probe` asks, and what the project says of them.
struct ProbeTarget {
  let servers: [MailServer]
  let plan: Plan?

  init(_ command: Probe) throws {
    guard command.project else {
      plan = nil
      servers = try command.servers.flatMap { text in
        guard let servers = MailServer.all(in: text) else { throw Failure.notAServer(text) }
        return servers
      }
      return
    }
    let project = try Project.detected(from: command.servers.first ?? ".")
    let plan = Plan(project: project)
    guard plan.onDisk.configuration != nil else { throw Failure.nothingSaved(root: project.root) }
    let settings = plan.settings
    self.plan = plan
    guard !command.graph else {
      servers = []
      return
    }
    guard settings.usesServer else { throw Failure.noServerToAsk }
    guard let servers = MailServer.all(in: "\(settings.host):\(settings.port)") else {
      throw Failure.serverUnknown
    }
    self.servers = servers
  }

  /// Starts curl, but none of the project's.
  var asking: Prober.Asking {
    let curl = Curl(outside: plan?.project.root)
    return { (request) throws(CurlError) in try await curl.ask(request) }
  }

  var saved: TLSFlags? { plan?.settings.tls }

  var evidence: Evidence {
    Evidence(transport: plan.map { $0.settings.transport == .graph ? .graph : .smtp })
  }

  func mail(to address: String) throws -> TestMail {
    let sender = plan?.settings.from ?? ""
    guard let mail = TestMail(from: sender, to: address) else {
      throw Failure.noTestMail(from: sender, to: address)
    }
    return mail
  }

  /// Asks for the secret last, when nothing else can be wrong.
  func credentials(_ command: Probe) throws -> Credentials? {
    guard command.login || command.oauth else { return nil }
    let user = command.user ?? plan?.settings.mailbox ?? ""
    let hosts = Set(servers.map(\.host)).sorted().joined(separator: ", ")
    let name = "\(command.oauth ? "access token" : "password") of \(user) at \(hosts)"
    // The user is looked at before anybody types.
    guard Credentials(user: user, secret: "", isToken: false) != nil else {
      throw Failure.wrongUser(user)
    }
    return Credentials(
      user: user, secret: try SecretInput.read(name), isToken: command.oauth)
  }
}
