extension Explanation {
  static let relaying: [Explanation] = [
    Explanation(
      "google-relay", "The Google Workspace relay does not recognize this sender",
      [
        .reply(
          saying: [
            "invalid credentials for relay", "mail relay denied",
            "ip address … not registered … relay", "relay service … not registered",
          ], from: .google),
        .reply(saying: ["relay"], from: .google, isSigned: true).unless([
          "smtp relay at your", "send email directly", "limit*",
        ]),
      ],
      cause:
        "smtp-relay.gmail.com recognizes senders by IP address or by login, but this mail matches no entry: the IP address is not listed, or the sender's domain does not belong to the Workspace account.",
      cure:
        "Add AEM's dedicated egress IP address to the relay settings of Google Workspace, or require SMTP authentication there and set smtp.user and smtp.password. Send from a domain of the account.",
      confirm:
        "Google Admin console > Apps > Gmail > Routing > SMTP relay service shows the entries.",
      transports: [.smtp], rules: ["relay-needs-fixed-ip", "from-domain"],
      source: Source.googleCodes),
    Explanation(
      "relay-denied", "The server does not relay mail for this client",
      [
        .reply(
          saying: [
            "relay* … denied|refused|prohibited|disallowed|rejected", "relay* not|is|access",
            "unable|cannot|not|never|no|won|dont to relay", "not allow* relay*",
            "not permitted to relay", "cannot relay", "do not relay", "not relay", "no relaying",
            "relaying", "open relay",
            "denied relay", "relay to domain", "not authorized to relay", "relay attempt",
            "not a permitted relay", "not local", "not one of my domains", "non local",
            "not in rcpthosts", "isn t in my list of allowed rcpthosts", "rcpthosts",
            "we don t handle mail for", "not accept mail for this domain", "relais",
          ],
          not: ["smtp relay at your", "disallowed as"] + [
            "authentication required", "requires authentication", "block list",
          ]),
        .reply(enhanced: ["x.7.54"]),
        .text("relay access denied", "unable to relay", "relaying denied", "relay not permitted"),
      ],
      cause:
        "The server delivers to other domains only for clients that it recognizes by a login or by their IP address. The login is missing or failed, and the address is not listed.",
      cure:
        "To log in, set smtp.user and smtp.password. If the server recognizes clients by address, use a dedicated egress IP address (a VPN for a private network) and have the server's operator add it to the list.",
      confirm:
        "Set debug.email to true for one attempt: the log shows whether an AUTH command succeeded before RCPT TO.",
      transports: [.smtp], rules: ["relay-needs-fixed-ip"] + credentialRules, source: Source.postfix
    ),
    Explanation(
      "direct-delivery", "The recipient's server does not accept mail straight from AEM",
      [
        .reply(
          saying: [
            "not authorized to send email directly", "use the smtp relay at your", "dynamic ip|ips",
            "residential ip|ip", "use your isp|provider", "notauthorizederror",
            "send mail directly",
            "direct to mx", "your provider s smtp", "use your isps|isp s", "mail … directly to our",
            "smarthost",
          ])
      ],
      cause:
        "Usually the port forward leads to the mail server of the recipient's domain (its MX), which does not accept mail from cloud addresses.",
      cure:
        "Send through your own mail server or a mail provider: set the port forward to its submission host, such as smtp.sendgrid.net:587, and log in there.",
      confirm: "The name in the port forward is an MX host, such as aspmx.l.google.com.",
      transports: [.smtp],
      source: Source.adobeMail),
  ]
}
