import Curl
import Explaining
import MailSetup
import Probing

/// The servers that `probe` asks, and the project's settings for them.
struct ProbeTarget {
  let asked: [AskedServer]
  private let project: Project?
  /// The settings of the configuration that is asked about first.
  private let settings: ResolvedSettings?

  init(_ command: Probe) throws {
    guard command.project else {
      project = nil
      settings = nil
      asked = try command.servers.flatMap { text in
        guard let servers = MailServer.all(in: text) else { throw Failure.notAServer(text) }
        return servers.map { AskedServer($0) }
      }
      return
    }
    let project = try Project.detected(from: command.servers.first ?? ".")
    self.project = project
    let saved = project.savedSettings
    guard !saved.isEmpty else { throw Failure.nothingSaved(in: project) }
    guard !command.graph else {
      settings = saved.first { !$0.usesServer } ?? saved[0]
      asked = []
      return
    }
    let withServer = saved.filter(\.usesServer)
    guard let first = withServer.first else { throw Failure.noServerToAsk }
    settings = first
    var asked: [AskedServer] = []
    for settings in withServer {
      guard let servers = MailServer.all(in: "\(settings.host):\(settings.port)") else { continue }
      asked += servers.map { AskedServer($0, saved: settings.tls) }.filter { !asked.contains($0) }
    }
    guard !asked.isEmpty else { throw Failure.serverUnknown }
    self.asked = asked
  }

  /// Runs the installed curl, never a program of the project.
  var asking: Asking { Curl(outside: project?.root).asking }

  var evidence: Evidence { Evidence(transport: settings == nil ? nil : .smtp) }

  func mail(to address: String) throws -> TestMail {
    let sender = settings?.from ?? ""
    guard let mail = TestMail(from: sender, to: address) else {
      throw Failure.noTestMail(from: sender, to: address)
    }
    return mail
  }

  /// Asks for the secret last, when nothing else can be wrong, and tells who gets it: the servers may
  /// be a stranger's choice.
  func credentials(_ command: Probe) throws -> Credentials? {
    guard command.login || command.oauth else { return nil }
    let user = command.user ?? settings?.mailbox ?? ""
    guard Credentials(user: user, secret: "", isToken: false) != nil else {
      throw Failure.wrongUser(user)
    }
    let hosts = Set(asked.map(\.server.host)).sorted().joined(separator: ", ")
    let name = "\(command.oauth ? "access token" : "password") of \(user) at \(hosts)"
    return Credentials(
      user: user, secret: try SecretInput.read(name), isToken: command.oauth)
  }
}
