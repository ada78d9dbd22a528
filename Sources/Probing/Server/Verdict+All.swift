import MailSetup

/// The verdicts; the first one that is seen counts. The numbers are curl's exit codes, source:
/// https://curl.se/docs/manpage.html#EXIT
extension Verdict {
  static let all = unreachable + certificates + refusals + tls + silence + [cut, fits]

  private static let unreachable = [
    Verdict("unresolved", .isSilent, "The name cannot be resolved from here.") {
      $0.exitCode == 6
    },
    Verdict("refused", .isSilent, "The connection is refused, or there is no route to the server.")
    {
      $0.exitCode == 7
    },
    Verdict(
      "dropped", .isSilent,
      "No answer. Many networks block outgoing connections to ports 25, 465, and 587."
    ) { $0.exitCode == 28 && $0.answer?.hasConnected == false },
  ]

  private static let certificates = [
    certificate("expired", .expired, "The certificate has expired."),
    certificate("not-yet-valid", .notYetValid, "The certificate is not valid yet."),
    certificate("self-signed", .selfSigned, "The certificate is self-signed."),
    certificate(
      "unknown-issuer", .unknownIssuer, "The certificate's issuer is not trusted on this machine."),
    certificate("other-name", .otherName, "The certificate is for another name."),
    certificate("not-verified", .notVerified, "The certificate cannot be verified."),
  ]

  private static func certificate(
    _ id: ID, _ problem: ServerCertificate.Problem, _ words: String
  ) -> Verdict {
    Verdict(id, .fitsNot, words) {
      $0.answer?.certificateProblem == problem
    }
  }

  private static let refusals = [
    Verdict(
      "sent-away-for-now", .fitsNot,
      "The server rejects this machine for now. Try again later."
    ) { isSentAway($0) && (400..<500).contains($0.replyCode) },
    Verdict(
      "sent-away", .fitsNot,
      "The server rejects this machine. It may still accept Adobe's addresses."
    ) { isSentAway($0) && (500..<600).contains($0.replyCode) },
    Verdict(
      "starttls-refused", .fitsNot, isInClear: true,
      "The server refuses STARTTLS, so AEM does not send while smtp.requiretls is true."
    ) { $0.exitCode == 64 && $0.replyCode >= 400 },
    Verdict(
      "starttls-not-offered", .fitsNot, isInClear: true,
      "The server offers no TLS, so AEM does not send while smtp.requiretls is true."
    ) { $0.exitCode == 64 },
  ]

  /// Whether the server refused before it did anything: a greeting, an EHLO, or a 421.
  private static func isSentAway(_ sighting: Sighting) -> Bool {
    switch sighting.exitCode {
    case 9: true
    case 8:
      sighting.replyCode == 421
        || sighting.conversation?.exchange("EHLO") == nil && sighting.replyCode >= 400
    default: false
    }
  }

  private static let tls = [
    Verdict(
      "other-ciphers", .fitsNot,
      """
      The server offers only cipher suites with a static RSA key (TLS_RSA), which AEM's Java does not allow.
      """
    ) { $0.failsAtTLS && $0.detail.map { $0.exitCode != 35 && $0.speaksTLS } ?? false },
    Verdict(
      "cut-in-tls", .fitsNot,
      """
      The server closes the connection when TLS begins. It may have no TLS version or cipher suite in \
      common with AEM's Java.
      """
    ) { $0.isCutInTLS },
    Verdict(
      "starttls-broken", .fitsNot, isInClear: true,
      "The server accepts STARTTLS, but then does not speak TLS."
    ) { $0.hasStartedTLS && [8, 28, 35].contains($0.exitCode) && $0.answer?.speaksTLS == false },
    Verdict(
      "no-common-tls", .fitsNot,
      "The server has no TLS version or cipher suite in common with AEM's Java."
    ) { $0.failsAtTLS },
  ]

  private static let silence = [
    Verdict(
      "silent-in-tls", .fitsNot,
      "The server speaks TLS, but then sends nothing more."
    ) { sighting in
      sighting.exitCode == 28 && sighting.answer?.speaksTLS == true
        && (sighting.mode == .startTLS || sighting.conversation?.hasReplies == false)
    },
    Verdict("slow", .fitsNot, "The server did not finish in time. Allow it more time.") {
      $0.exitCode == 28 && $0.conversation?.hasReplies == true
    },
    Verdict(
      "not-mail", .fitsNot,
      "The answer is neither TLS nor a mail server's greeting."
    ) { $0.exitCode == 28 && $0.hasOddAnswer },
    Verdict(
      "silent", .isSilent,
      "The server accepts the connection, but sends no greeting. A greeting can be slow."
    ) { $0.exitCode == 28 },
  ]

  private static let cut = Verdict(
    "cut", .fitsNot, "The connection ends before the server says what it offers."
  ) { [35, 52, 55, 56].contains($0.exitCode) }

  /// A NOOP that the server does not know changes nothing.
  private static let fits = Verdict("fits", .fits, "") {
    [0, 8].contains($0.exitCode) && $0.answer?.speaksTLS == true
  }

  /// Curl itself failed, for instance because a file of certificates cannot be read.
  static func other(_ exitCode: Int32) -> Verdict {
    Verdict(
      "other", .isSilent, "curl ended with exit status \(exitCode), so nothing is known."
    ) { _ in true }
  }
}
