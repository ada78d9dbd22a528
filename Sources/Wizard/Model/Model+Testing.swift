import MailSetup

/// Asking the mail server of the settings, beside the keys.
extension Model {
  mutating func testServer() {
    let settings = plan.settings
    guard settings.usesServer else {
      notice = "Mail leaves through Microsoft Graph: there is no mail server to test."
      return
    }
    guard HostName.flaw(in: settings.host) == nil else {
      notice = "Enter the host of the mail server first."
      return
    }
    cancelTest()
    testing = RunningTest(host: settings.host, port: settings.port)
    outbox.append(.test(host: settings.host, port: settings.port, settings.tls))
  }

  /// Ends a question that still runs; false if none does.
  @discardableResult mutating func cancelTest() -> Bool {
    guard testing != nil else { return false }
    testing = nil
    outbox.append(.cancelTest)
    return true
  }

  mutating func finish(_ test: ServerTest) {
    guard testing == RunningTest(host: test.host, port: test.port) else { return }
    testing = nil
    guard overlay == nil else {
      notice = test.words
      return
    }
    overlay = .question(.tested(test, isSet: test.mode?.flags == plan.settings.tls))
  }

  /// Takes the flags that fit a port, and keeps the port.
  mutating func use(_ test: ServerTest) {
    guard let mode = test.mode else { return }
    var answers = plan.answers
    answers.port = test.port
    answers.choose(mode.flags, on: plan)
    plan.answers = answers
    settle()
  }
}

/// The server that is being asked.
struct RunningTest: Hashable, Sendable {
  let host: String
  let port: Int

  var words: String { "Testing \(host):\(port) from this machine. Esc cancels." }
}
