import ArgumentParser
import Explaining
import JSONText
import MailSetup
import Probing
import Screen
import Wizard

/// The results of `probe` on the ports of mail servers.
struct ProbeReport: Report {
  let reports: [ServerReport]
  let evidence: Evidence

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(lines + origin)
    case .json: .json(.array(reports.map { $0.json(evidence) }))
    }
  }

  var lines: [Line] { reports.flatMap(lines) }

  /// The machine that asked, and the way to ask from the machine that AEM runs on.
  var origin: [Line] {
    let ports = reports.map { "\($0.server.host) port \($0.server.port)" }
    return ProbeText.wrap(
      """
      Asked from this machine, not from Adobe's egress, and a server may accept one and reject the \
      other. To ask from there: Cloud Manager, Network Infrastructures, Test, with \
      \(ports.joined(separator: ", or ")).
      """, indent: 0) + ["Source: \(Source.connectivityTest)"]
  }

  private func lines(_ report: ServerReport) -> [Line] {
    let facts: [(String, String?)] = [
      ("TLS", report.tlsWords), ("Certificate", report.certificate?.words),
      ("Logins", report.mechanisms.isEmpty ? nil : report.mechanisms.joined(separator: ", ")),
      ("Largest mail", report.sizeLimit.map { "\($0) bytes" }),
      ("For AEM", report.fits ? "fits with \(report.flags?.words ?? "")." : report.problem),
      ("Project", report.saved.map { "has \($0.words)." }), ("Login", report.loginWords),
      ("Mail", report.mailWords),
      ("Server said", report.quote),
    ]
    return ProbeText.lines(report.server.words, facts)
      + ProbeText.explanation(of: report.refusingReply, with: evidence) + [""]
  }
}

extension ServerReport {
  fileprivate func json(_ evidence: Evidence) -> JSONValue {
    [
      "host": .string(server.host), "port": .number(String(server.port)),
      "reached": .bool(hasConnected), "tls": tls.map { .string($0.rawValue) } ?? .null,
      "certificate": certificate?.json ?? .null,
      "mechanisms": .array(mechanisms.map { .string($0) }), "flags": flags?.json ?? .null,
      "fits": .bool(fits), "login": .string(login.word),
      "why": why.map { why in
        let parts = [
          why, quote.map { "It said: \($0)" },
          ProbeText.meaning(of: refusingReply, with: evidence).map {
            "Meaning: \($0.title). (mailwizard explain \($0.id))"
          },
        ]
        return .string(parts.compactMap(\.self).joined(separator: " "))
      } ?? .null,
    ]
  }

  /// The lines of the reply that refuses; what comes before a refusal only asks for credentials.
  fileprivate var quote: String? {
    let lines = (refusingReply ?? "").split(separator: "\n").filter { $0.first?.isNumber == true }
    let refusing = lines.filter { $0.first == "4" || $0.first == "5" }
    let quoted = (refusing.isEmpty ? lines : refusing).prefix(10)
    return quoted.isEmpty ? nil : quoted.joined(separator: " ")
  }

  fileprivate var tlsWords: String? {
    tls.map { tls in
      let kind =
        switch tls {
        case .implicit: "implicit"
        case .starttls: "STARTTLS"
        case .none: "none"
        }
      return [kind, tlsVersion, cipher].compactMap(\.self).joined(separator: ", ")
    }
  }

  fileprivate var problem: String {
    let begin = verdict.standing == .isSilent ? "no answer." : "does not fit."
    return "\(begin) \(why ?? "")"
  }

  fileprivate var loginWords: String? {
    switch login {
    // Curl prefers this one, and cannot be told otherwise.
    case .accepted("OAUTHBEARER"):
      "accepted, with the mechanism OAUTHBEARER. AEM sends the same token with XOAUTH2."
    case .accepted: "accepted."
    case .refused: "refused."
    case .notTried(let reason): reason == nil ? nil : "not tried."
    }
  }

  fileprivate var mailWords: String? {
    switch mail {
    case .notSent: nil
    case .accepted: "the server accepted the test mail."
    case .refused: "refused."
    }
  }
}

extension TLSFlags {
  fileprivate var words: String {
    "smtp.ssl \(ssl), smtp.starttls \(starttls), smtp.requiretls \(requiretls)"
  }

  fileprivate var json: JSONValue {
    ["ssl": .bool(ssl), "starttls": .bool(starttls), "requiretls": .bool(requiretls)]
  }
}

extension ServerCertificate {
  fileprivate var json: JSONValue {
    [
      "subject": .string(subject), "names": .array(names.map { .string($0) }),
      "issuer": .string(issuer), "expires": .string(expires),
      "problem": problem.map { .string($0.rawValue) } ?? .null,
    ]
  }

  fileprivate var words: String {
    let list = names.isEmpty ? "" : ", for \(names.prefix(10).joined(separator: ", "))"
    return "\(subject)\(list), from \(issuer), until \(expires)."
  }
}
