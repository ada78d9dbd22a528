package import Curl
import MailSetup

/// The way to ask curl.
package typealias Asking = @Sendable (CurlRequest) async throws(CurlError) -> CurlAnswer

extension Curl {
  package var asking: Asking { { (request) throws(CurlError) in try await ask(request) } }
}

/// Asks mail servers as AEM would.
package struct Prober: Sendable {
  /// A file of certificates to trust in place of the system's.
  private let authorities: String?
  /// The limit of a port's questions, and again of a login and of a mail.
  private let seconds: Int
  private let ask: Asking

  static let tooOld =
    "it is too old. Install 7.70 or newer: apt install curl, dnf install curl, or brew install curl"

  package init(trusting authorities: String? = nil, within seconds: Int, ask: @escaping Asking) {
    self.authorities = authorities
    self.seconds = seconds
    self.ask = ask
  }

  /// Asks a port. Cancelling the task ends the questions.
  package func report(on server: MailServer) async throws(CurlError) -> ServerReport {
    let end = ContinuousClock.now + .seconds(seconds)
    var sighting = try await sighting(of: server, until: end)
    if let purpose = sighting.nextPurpose, end - .now > .milliseconds(500) {
      let question = ServerQuestion(server: server, mode: sighting.mode, purpose: purpose)
      sighting.detail = try await answer(to: question, until: end)
    }
    return ServerReport(sighting)
  }

  /// Asks for TLS at once and, if the port answers that with anything else or nothing for a second,
  /// for STARTTLS. Asked the other way round, a port with TLS would use up the time in silence.
  private func sighting(
    of server: MailServer, until end: ContinuousClock.Instant
  ) async throws(CurlError) -> Sighting {
    let result = await withTaskGroup { group -> Result<Sighting, CurlError> in
      func start(_ mode: TLSMode) {
        group.addTask {
          await Event.answer(
            mode, self.result(of: ServerQuestion(server: server, mode: mode), until: end))
        }
      }
      start(.implicit)
      group.addTask {
        try? await Task.sleep(for: .seconds(1))
        return Event.patienceEnded
      }
      defer { group.cancelAll() }
      var answers: [TLSMode: ServerAnswer] = [:]
      var hasAskedBoth = false
      while let event = await group.next() {
        if case .answer(let mode, let result) = event {
          switch result {
          case .success(let answer): answers[mode] = answer
          case .failure(let error): return .failure(error)
          }
        }
        let (implicit, startTLS) = (answers[.implicit], answers[.startTLS])
        if let implicit, implicit.speaksTLS || implicit.isFinal {
          return .success(Sighting(server, implicit: implicit))
        }
        if let startTLS, implicit != nil || startTLS.conversation.hasReplies {
          return .success(Sighting(server, implicit: implicit, startTLS: startTLS))
        }
        if !hasAskedBoth {
          hasAskedBoth = true
          start(.startTLS)
        }
      }
      return .failure(.cancelled)
    }
    return try result.get()
  }

  private enum Event: Sendable {
    case answer(TLSMode, Result<ServerAnswer, CurlError>)
    case patienceEnded
  }

  private func result(
    of question: ServerQuestion, until end: ContinuousClock.Instant
  ) async -> Result<ServerAnswer, CurlError> {
    do throws(CurlError) {
      return .success(try await answer(to: question, until: end))
    } catch {
      return .failure(error)
    }
  }

  private func answer(
    to question: ServerQuestion, until end: ContinuousClock.Instant
  ) async throws(CurlError) -> ServerAnswer {
    let left = max(1, Int((end - .now).components.seconds))
    let answer: CurlAnswer
    do throws(CurlError) {
      answer = try await ask(question.request(trusting: authorities, within: left))
    } catch .tooLong {
      return .tooLong
    }
    guard let known = ServerAnswer(answer) else {
      throw .failed(message: Self.tooOld)
    }
    return known
  }
}

extension Prober {
  /// The report with the outcome of a login. Nothing is tried where the server would see the
  /// credentials in clear or does not offer what AEM uses.
  package func logIn(
    _ credentials: Credentials, at report: ServerReport
  ) async throws(CurlError) -> ServerReport {
    var report = report
    guard report.verdict.standing == .fits else { return report }
    guard let login = credentials.login(among: report.mechanisms) else {
      let offered = report.mechanisms.joined(separator: ", ")
      report.login = .notTried(
        offered.isEmpty
          ? "The server offers no login."
          : "The server offers only \(offered), and AEM uses none of these here.")
      return report
    }
    report.login = LoginOutcome(try await answer(.login(login), at: report))
    return report
  }

  /// The report with the outcome of a mail, which is sent if the server accepts it.
  package func send(
    _ mail: TestMail, with credentials: Credentials?, by report: ServerReport
  ) async throws(CurlError) -> ServerReport {
    var report = report
    guard report.fits else { return report }
    let login = credentials?.login(among: report.mechanisms)
    let answer = try await answer(.mail(mail, login), at: report)
    report.mail =
      answer.exitCode == 0
      ? .accepted : .refused(reply: answer.conversation.refusal?.withCommand ?? "")
    return report
  }

  private func answer(
    _ purpose: ServerQuestion.Purpose, at report: ServerReport
  ) async throws(CurlError) -> ServerAnswer {
    let question = ServerQuestion(server: report.server, mode: report.mode, purpose: purpose)
    return try await answer(to: question, until: .now + .seconds(seconds))
  }
}

extension Conversation.Exchange {
  /// The reply behind the command that it answers.
  fileprivate var withCommand: String {
    let parameter = ["MAIL": " FROM", "RCPT": " TO"][command ?? ""] ?? ""
    return "\(command ?? "")\(parameter)\n\(text)"
  }
}
