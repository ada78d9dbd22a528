extension Rule {
  static let sender = [
    Rule(
      "from-missing", .error, .gap,
      what: "There is no sender address: AEM's mail service does not start without one.",
      advice: "Give an address that the mail account may send from.",
      source: Source.notification
    ) { context in
      guard let properties = context.properties else { return [] }
      let from = properties.text(.from) ?? ""
      return from.allSatisfy(\.isWhitespace) ? [Fault(.from, at: .property(.from))] : []
    },
    Rule(
      "from-invalid", .error,
      what: "The sender is not a mail address.",
      advice: "Write a bare address such as noreply@example.com.",
      source: Source.mailSyntax
    ) { context in
      guard let from = context.properties?.text(.from), !from.allSatisfy(\.isWhitespace),
        !Placeholder.isIndicated(in: from), !MailAddress.isValid(from)
      else { return [] }
      return [Fault(.from, at: .property(.from), "“\(from)” is not a mail address.")]
    },
    Rule(
      "from-domain", .warning,
      what: "The sender's domain is not one that the mail account may send from.",
      advice: "Give an address that the mail account may send from.",
      source: Source.notification
    ) { context in
      guard let domain = context.properties?.text(.from).flatMap(MailAddress.domain) else {
        return []
      }
      if MailAddress.isReserved(domain: domain) {
        return [Fault(.from, at: .property(.from), "No mail account may send from \(domain).")]
      }
      guard context.login == .password,
        let login = context.settings.user.defaultValue.flatMap(MailAddress.domain), login != domain
      else { return [] }
      return [
        Fault(
          .from, at: .property(.from),
          "The sender is of \(domain), the account of \(login): most providers refuse that.")
      ]
    },
  ]
}
