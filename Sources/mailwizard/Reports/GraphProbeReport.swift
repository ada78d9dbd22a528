import Explaining
import JSONText
import Probing

/// The results of `probe --graph`.
struct GraphProbeReport: Report {
  let report: GraphReport

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(lines)
    case .json: .json([json])
    }
  }

  var lines: [Line] {
    ProbeText.lines(report.host, facts)
      + ProbeText.explanation(of: report.refusal, with: Evidence(transport: .graph))
  }

  private var facts: [(String, String?)] {
    [
      ("As", [report.name, report.mailbox].compactMap(\.self).joined(separator: ", ").nonEmpty),
      ("For AEM", report.why ?? "Microsoft Graph accepts the token."),
      ("Mail", report.mail.map { $0.isGood ? "accepted." : "refused." }),
      (
        "Not shown",
        report.fits && report.mail == nil
          ? "whether the token may send. --send-to ADDRESS sends one mail." : nil
      ),
      ("Graph said", report.refusal.map { String($0.prefix(500)) }),
    ]
  }

  /// The same members as those of a mail server's port.
  private var json: JSONValue {
    [
      "host": .string(report.host), "port": 443, "reached": .bool(report.hasAnswered),
      "tls": report.hasAnswered ? "implicit" : .null, "certificate": .null, "mechanisms": [],
      "flags": .null, "fits": .bool(report.fits),
      "login": .string(
        report.answer.isGood ? "accepted" : report.hasAnswered ? "refused" : "not-tried"),
      "why": report.why.map { why in
        .string(report.refusal.map { "\(why) It said: \($0.prefix(500))" } ?? why)
      } ?? .null,
    ]
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
