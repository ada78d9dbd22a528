package import MailSetup

/// The facts on a port of a mail server.
package struct ServerReport: Hashable, Sendable {
  package let server: MailServer
  package let verdict: Verdict
  package let hasConnected: Bool
  /// The way in which the port speaks TLS, if it does.
  let mode: TLSMode
  /// Nil if the answers do not tell.
  package let tls: TLS?
  package let tlsVersion: String?
  package let cipher: String?
  package let certificate: ServerCertificate?
  package let mechanisms: [String]
  package let sizeLimit: Int?
  /// The reply with which the server refused before any login.
  package let refusal: String?
  /// The flags that the project has.
  package var saved: TLSFlags?
  package internal(set) var login = LoginOutcome.notTried(nil)
  package internal(set) var mail = MailOutcome.notSent

  package enum TLS: String, Sendable {
    case implicit, starttls, none
  }

  package enum MailOutcome: Hashable, Sendable {
    case notSent
    case accepted
    /// With the server's reply.
    case refused(reply: String)
  }

  package init(_ sighting: Sighting) {
    let conversation = sighting.conversation
    server = sighting.server
    verdict = Verdict.on(sighting)
    hasConnected = sighting.answer?.hasConnected ?? false
    mode = sighting.mode
    let asked: TLS = mode == .implicit ? .implicit : .starttls
    let speaksTLS = [sighting.answer, sighting.detail].contains { $0?.speaksTLS == true }
    tls = verdict.isInClear ? TLS.none : speaksTLS ? asked : nil
    let secured = conversation?.tlsVersion == nil ? sighting.detail?.conversation : conversation
    tlsVersion = secured?.tlsVersion
    cipher = secured?.cipher
    var certificate = sighting.answer?.certificate ?? sighting.detail?.certificate
    certificate?.problem = sighting.answer?.certificateProblem
    self.certificate = certificate
    mechanisms = conversation?.mechanisms ?? []
    sizeLimit = conversation?.sizeLimit
    refusal = verdict.standing == .fits ? nil : conversation?.refusal?.text
  }

  /// The mode in which AEM can use the port; nil if it cannot.
  package var fittingMode: TLSMode? { verdict.standing == .fits ? mode : nil }

  /// The flags with which AEM can use the port.
  package var flags: TLSFlags? { fittingMode?.flags }

  /// Whether the flags of the project work. With smtp.ssl false AEM uses STARTTLS, whatever the other
  /// two say.
  private var hasRightFlags: Bool { saved.map { $0.ssl == mode.flags.ssl } ?? true }

  package var fits: Bool { why == nil }

  /// Whether a server answered at all.
  package var hasAnswered: Bool { verdict.standing != .isSilent }

  /// The first reason why AEM cannot send by this port as it is asked to.
  package var why: String? {
    if verdict.standing != .fits { return verdict.words }
    if !hasRightFlags {
      return """
        The port speaks \(mode.title), and the project has smtp.ssl \(!mode.flags.ssl). Set smtp.ssl \
        to \(mode.flags.ssl), smtp.starttls to \(mode.flags.starttls) and smtp.requiretls to \
        \(mode.flags.requiretls).
        """
    }
    switch (login, mail) {
    case (.refused, _): return "The server refuses the login."
    case (.notTried(let reason?), _): return reason
    case (_, .refused): return "The server refuses the mail."
    default: return nil
    }
  }

  /// The refusing reply, after the command that it answers.
  package var refusingReply: String? {
    if case .refused(let reply) = login { return "AUTH\n\(reply)" }
    if case .refused(let reply) = mail { return reply }
    return refusal
  }
}
