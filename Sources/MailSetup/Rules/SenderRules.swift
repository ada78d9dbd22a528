extension Rule {
  static let sender = [
    Rule(
      "from-missing", .error, .gap,
      what: "Enter the sender address. AEM's mail service does not start without it.",
      advice: "Use an address your mail account can send from.",
      source: Source.notification
    ) { context in
      guard let properties = context.properties else { return [] }
      let from = properties.text(.from) ?? ""
      return from.allSatisfy(\.isWhitespace) ? [Fault(.from, at: .property(.from))] : []
    },
    Rule(
      "from-invalid", .error,
      what: "The sender must be an email address.",
      advice: "Enter the address alone, such as noreply@example.com.",
      source: Source.mailSyntax
    ) { context in
      guard let from = context.properties?.text(.from), !from.allSatisfy(\.isWhitespace),
        !Placeholder.isIndicated(in: from), !MailAddress.isValid(from)
      else { return [] }
      return [Fault(.from, at: .property(.from), "“\(from)” is not an email address.")]
    },
    Rule(
      "from-domain", .warning,
      what: "The mail account may not be allowed to send from this domain.",
      advice: "Use an address your mail account can send from.",
      source: Source.notification
    ) { context in
      guard let domain = context.properties?.text(.from).flatMap(MailAddress.domain) else {
        return []
      }
      if MailAddress.isReserved(domain: domain) {
        return [
          Fault(
            .from, at: .property(.from), "\(domain) is a reserved domain that cannot send mail.")
        ]
      }
      guard context.login == .password,
        let login = context.settings.user.defaultValue.flatMap(MailAddress.domain), login != domain
      else { return [] }
      return [
        Fault(
          .from, at: .property(.from),
          "The sender is at \(domain), but the account is at \(login): most providers reject that.")
      ]
    },
  ]
}
