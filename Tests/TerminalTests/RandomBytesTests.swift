import Foundation
import TestKit
import Testing

/// The real program in a real terminal that sends whatever it likes.
@Suite(.serialized) struct RandomBytesTests {
  private static let folder = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"
  private static let tree =
    Tree.archetype() + [
      "\(folder)/config/\(String.mail)": """
      {
          "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
          "smtp.port": "30465",
          "smtp.user": "$[env:EMAIL_USERNAME]",
          "smtp.password": "$[secret:EMAIL_PASSWORD]",
          "from.address": "noreply@acme.site",
          "smtp.ssl": true
      }
      """,
      "ui.config/src/main/cloudmanager/advanced-networking.json": """
      {"portForwards": [{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465}]}
      """,
    ]

  /// Seconds for each seed; MAILWIZARD_SECONDS asks for more.
  private static let seconds =
    ProcessInfo.processInfo.environment["MAILWIZARD_SECONDS"].flatMap { Int($0) } ?? 8

  @Test(arguments: Random.seeds(2))
  func `random bytes, sizes and signals leave the terminal and the project in order`(
    seed: UInt64
  ) async throws {
    var random = Random(seed: seed)
    let project = try TemporaryProject(Self.tree)
    try await project.commit()
    let state = try TemporaryProject()
    let end = ContinuousClock.now + .seconds(Self.seconds)
    var (sessions, steps, saved) = (0, 0, 0)
    while ContinuousClock.now < end {
      // While the session is suspended a shell would have the keys.
      let session = try PseudoTerminal(
        Program.built("mailwizard"), ["--mouse", project.path],
        environment: ["XDG_STATE_HOME": state.path], keysAct: false)
      try session.wait(for: "mailwizard")
      Self.save("a\(sessions)@acme.site", in: session)
      let count = random.int(1..<400)
      for _ in 0..<count where !session.hasEnded && ContinuousClock.now < end {
        try Self.act(on: session, &random)
        session.readUntilQuiet()
        steps += 1
      }
      try Self.expectEnd(of: session, &random)
      saved += try await Self.expectOrder(in: project)
      sessions += 1
    }
    #expect(saved > 0)
    print("seed \(seed): \(steps) random steps in \(sessions) sessions, \(saved) saved")
  }

  /// Types an address and saves, which random keys seldom do.
  private static func save(_ address: String, in session: PseudoTerminal) {
    for keys in ["6", "\u{15}", "\u{1B}[200~\(address)\u{1B}[201~", "\u{13}"] {
      session.send(keys)
      session.readUntilQuiet()
    }
  }

  private static func act(on session: PseudoTerminal, _ random: inout Random) throws {
    switch random.int(0..<40) {
    case 0...2:
      session.resize(
        columns: UInt16(random.int(1..<301)), rows: UInt16(random.int(1..<101)))
    case 3: session.resize(columns: 80, rows: 24)
    case 4: session.signalIfRunning(SIGTSTP)
    case 5...6: session.signalIfRunning(SIGCONT)
    case 7: session.signalIfRunning(SIGWINCH)
    default: session.send(random.bytes())
    }
  }

  /// Ends the session unless a key did, and expects the terminal to be as it was.
  private static func expectEnd(of session: PseudoTerminal, _ random: inout Random) throws {
    let signal = random.pick([SIGTERM, SIGHUP, SIGINT])
    session.signalIfRunning(SIGCONT)
    session.signalIfRunning(signal)
    try session.waitForEnd()
    let hasLeft = [0, 1].contains(session.exitStatus)
    #expect(hasLeft || session.endingSignal == signal, "\(session.text.suffix(3000))")
    #expect(session.settings == session.settingsBefore)
    let modes = Modes(after: session.modeChanges)
    #expect(modes.isInitial, "\(modes) \(session.text.suffix(600))")
  }

  /// Expects no files but those that a session saves, and `check` to be content with them; the
  /// number of those that differ from the first ones.
  private static func expectOrder(in project: TemporaryProject) async throws -> Int {
    let changed = try await project.status().split(separator: "\n").map { $0.dropFirst(3) }
    let stray = changed.filter { path in
      let isConfiguration = path.hasPrefix("\(folder)/config") && path.hasSuffix("/\(String.mail)")
      let isBeside = ["advanced-networking", "mailwizard"].contains {
        path == "ui.config/src/main/cloudmanager/\($0).json"
      }
      return !isConfiguration && !isBeside
    }
    #expect(stray == [])
    let check = try await Program.mailwizard.run(["check", project.path])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    return changed.count
  }
}

extension Random {
  private static let sequences = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}OA", "\u{1B}OB", "\u{1B}[C", "\u{1B}[D", "\u{1B}[Z",
    "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~", "\u{1B}OP", "\u{1B}OQ", "\u{1B}[17~", "\u{1B}[1;5C",
    "\u{1B}5", "\u{1B}b", "\u{1B}", "\u{1B}[<0;20;8M", "\u{1B}[<64;60;9M", "\u{1B}[M !!",
    "\u{1B}[200~noreply@acme.site\u{1B}[201~", "\u{1B}[200~q\nd\n日本\u{1B}[201~", "\u{1B}]0;x\u{7}",
    "\u{1B}[?1;2c", "\u{1B}[200~", "\u{1B}[201~",
  ].map { Array($0.utf8) }
  private static let keys = Array(
    "\r\r\r\t\t  aenpd?ujkcx1234567.@é日👩‍👩‍👧\u{13}\u{13}\u{1F}\u{12}\u{15}\u{0C}\u{1A}")

  /// Bytes that a terminal may send at a time.
  fileprivate mutating func bytes() -> [UInt8] {
    switch int(0..<20) {
    case 0: (0..<int(1..<40)).map { _ in UInt8(int(0..<256)) }
    case 1: Array(String(repeating: pick(Random.keys), count: int(1..<300)).utf8)
    case 2...4: Array(pick(Random.sequences).prefix(int(1..<12)))
    case 5...9: pick(Random.sequences)
    case 10 where oneIn(3): pick([[0x03], Array("q".utf8), Array("d".utf8), Array("s".utf8)])
    default: Array(String(pick(Random.keys)).utf8)
    }
  }
}
