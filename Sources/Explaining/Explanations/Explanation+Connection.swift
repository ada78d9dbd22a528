extension Explanation {
  static let connection: [Explanation] = [
    Explanation(
      "host-local", "AEM sends to localhost: no mail server is configured",
      [
        .connection(
          .refused, .timedOut, .failed, .unreachable, .closed, .reset, to: [.local], rank: .words)
      ],
      cause:
        "localhost and port 25 are the defaults where AEM's mail service has no configuration, or where AEM_PROXY_HOST is set to localhost for a local AEM. Nothing listens there.",
      cure:
        "Set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the forward's portOrig, and deploy the file to this environment. For a local AEM start a test mail server on that port.",
      confirm:
        "In the Developer Console, Status > Configurations shows whether com.day.cq.mailer.DefaultMailService has smtp.host and smtp.port.",
      transports: [.smtp],
      rules: [
        "forward-not-a-server", "host-missing", "host-not-proxy", "wrong-pid", "folder-unsupported",
        "not-covered-by-filter",
      ], source: Source.adobeMail),
    Explanation(
      "host-unknown", "The mail server's name has no address",
      [
        .connection(.unknownHost, to: [.direct, .server, .unknown, .local], rank: .words),
        .tool("curl 6", rank: .words), .text("unknown smtp host", rank: .words),
      ],
      cause:
        "DNS knows no address for this host name. It is misspelt, exists only in a private network, or is a placeholder that AEM left in place.",
      cure:
        "In AEM set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel], and write the mail server's name into the forward (name). Check the spelling of the name there.",
      confirm: "dig HOST prints an address for a name that exists.", transports: [.smtp],
      rules: ["host-not-proxy", "placeholder-syntax", "forward-name"],
      source: Source.advancedNetworking),
    Explanation(
      "tunnel-bypassed", "AEM connects to the mail server itself instead of the tunnel",
      [
        .connection(.refused, .unreachable, .timedOut, to: [.direct], rank: .words),
        .connection(.failed, to: [.direct], rank: .code),
        .connection(.unreachable, to: [.unknown], rank: .words),
      ],
      cause:
        "AEM as a Cloud Service has its outbound mail ports closed: the mail server can only be reached through the tunnel of advanced networking. Nobody answered at this address, or the network has no route to it.",
      cure:
        "Set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the forward's portOrig, such as 30587. Forward that port to the mail server, and enable advanced networking in the environment.",
      confirm:
        "The host in the error is the mail server's own name. In the Developer Console, Status > Configurations shows smtp.host.",
      transports: [.smtp], rules: ["host-not-proxy", "port-not-forwarded", "networking-none"],
      source: Source.adobeMail),
    Explanation(
      "connection-refused", "Nothing accepts the connection on this port",
      [
        .connection(.refused, to: [.server, .unknown], rank: .enhancedCode),
        .tool("curl 7", rank: .code),
      ],
      cause:
        "The machine answered that nothing listens on this port, or a firewall refuses the connection. In AEM this is a port of the tunnel without a forward, or a host that is not the tunnel.",
      cure:
        "In AEM set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the portOrig of a forward. Check the host and the port of the mail server in the forward.",
      confirm:
        "Cloud Manager's network connectivity test says whether the server's port is open from there.",
      transports: [.smtp],
      rules: ["forward-not-a-server", "port-not-forwarded", "provider-port", "host-not-proxy"],
      source: Source.advancedNetworking),
    Explanation(
      "connection-timed-out", "Nobody answered the attempt to connect",
      [
        .connection(.timedOut, .unreachable, to: [.server, .unknown], rank: .enhancedCode),
        .tool("curl 28", rank: .code),
      ],
      cause:
        "The connection was dropped on the way without an answer: the port is closed by a firewall, or AEM's mail service does not go through the tunnel.",
      cure:
        "In AEM set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the forward's portOrig. Where the server admits only listed addresses, use a dedicated egress IP address.",
      confirm:
        "Cloud Manager's network connectivity test says whether the server's port is open from there.",
      transports: [.smtp],
      rules: [
        "forward-not-a-server", "host-not-proxy", "port-not-forwarded", "relay-needs-fixed-ip",
      ],
      source: Source.advancedNetworking),
    Explanation(
      "server-silent", "The server accepted the connection and said nothing",
      [
        .connection(
          .silent, to: Destination.allCases.filter { $0 != .direct }, rank: .enhancedCode),
        .connection(.silent, to: [.direct], rank: .enhancedCode),
      ],
      cause:
        "AEM waited for the server's greeting or reply in vain. Mostly smtp.ssl is false and the port speaks TLS at once (465): both sides then wait for each other. Or the server is very slow.",
      cure:
        "For a forward to 465 set smtp.ssl to true. For 587 keep smtp.ssl false and smtp.starttls true.",
      confirm:
        "openssl s_client -connect HOST:PORT gets a certificate at once on a port with implicit TLS.",
      transports: [.smtp], rules: ["ssl-port-mismatch", "provider-port"], source: Source.adobeMail),
    Explanation(
      "connection-cut", "The connection was cut off",
      [
        .connection(.reset, .closed, to: Destination.allCases, rank: .enhancedCode),
        .tool("curl 56", rank: .code), .fault("SMTPServerDisconnected", rank: .code),
        .text("exception reading response", rank: .general),
      ],
      cause:
        "The server, or something on the way, closed the connection: smtp.ssl does not fit the port, the server does not want this client, or the tunnel could not reach the server.",
      cure:
        "Check that smtp.ssl fits the forward's port: true for 465, false for 587. Check the forward's host and port. Where the server knows its clients by address, use a dedicated egress IP address.",
      confirm:
        "Cloud Manager's network connectivity test says whether the server's port is open from there.",
      transports: [.smtp],
      rules: [
        "forward-not-a-server", "ssl-port-mismatch", "provider-port", "relay-needs-fixed-ip",
      ],
      source: Source.advancedNetworking),
    Explanation(
      "sending-failed", "AEM could not send the mail",
      [
        .connection(.failed, to: [.tunnel, .server, .unknown], rank: .general),
        .fault(
          "EmailException", "MailingException", "MessagingException", "MailConnectException",
          "SendFailedException", "MailSendException", rank: .general),
        .text("sending the email to the following server failed", rank: .general),
      ],
      cause:
        "The text says that sending failed, but not why: the cause stands in the lines behind it.",
      cure:
        "Give mailwizard explain the whole stack, down to its last “Caused by”. Set debug.email to true for one attempt where there is none.",
      confirm: "The last “Caused by” or “nested exception” of the stack.", transports: [.smtp],
      rules: ["host-not-proxy", "port-not-forwarded"], source: Source.commonsEmail),
  ]
}
