extension Explanation {
  static let connection: [Explanation] = [
    Explanation(
      "host-local", "AEM sends to localhost: no mail server is configured",
      [
        .connection(
          .refused, .timedOut, .failed, .unreachable, .closed, .reset, to: [.local], rank: .words)
      ],
      cause:
        "AEM uses localhost and port 25 if the mail service has no configuration. A local AEM uses localhost if AEM_PROXY_HOST is set to it. No server listens there.",
      cure:
        "Set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the port forward's portOrig, and deploy the file to this environment. For a local AEM, start a test mail server on that port.",
      confirm:
        "In the Developer Console, Status > Configurations shows whether com.day.cq.mailer.DefaultMailService has smtp.host and smtp.port.",
      transports: [.smtp],
      rules: [
        "forward-not-a-server", "host-missing", "host-not-proxy", "wrong-pid", "folder-unsupported",
        "not-covered-by-filter",
      ], source: Source.adobeMail),
    Explanation(
      "host-unknown", "The host name of the mail server has no address",
      [
        .connection(.unknownHost, to: [.direct, .server, .unknown, .local], rank: .words),
        .tool("curl 6", rank: .words), .text("unknown smtp host", rank: .words),
      ],
      cause:
        "DNS has no address for this host name. The name is misspelt, exists only in a private network, or is a placeholder that AEM did not resolve.",
      cure:
        "In AEM, set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel], and enter the mail server's name in the port forward (name). Check its spelling there.",
      confirm: "dig HOST prints an address for a name that exists.", transports: [.smtp],
      rules: ["host-not-proxy", "placeholder-syntax", "forward-name"],
      source: Source.advancedNetworking),
    Explanation(
      "tunnel-bypassed", "AEM connects to the mail server directly instead of through the tunnel",
      [
        .connection(.refused, .unreachable, .timedOut, to: [.direct], rank: .words),
        .connection(.failed, to: [.direct], rank: .code),
        .connection(.unreachable, to: [.unknown], rank: .words),
      ],
      cause:
        "AEM as a Cloud Service blocks outgoing mail ports, so the mail server can be reached only through the tunnel of advanced networking. The address did not answer, or the network has no route to it.",
      cure:
        "Set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the port forward's portOrig, such as 30587. Forward that port to the mail server, and enable advanced networking in the environment.",
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
        "No program listens on this port, or a firewall rejects the connection. In AEM, the tunnel has no port forward for this port, or the host is not the tunnel.",
      cure:
        "In AEM, set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the portOrig of a port forward. Check the mail server's host and port in the port forward.",
      confirm:
        "The network connectivity test in Cloud Manager shows whether the server's port can be reached.",
      transports: [.smtp],
      rules: ["forward-not-a-server", "port-not-forwarded", "provider-port", "host-not-proxy"],
      source: Source.advancedNetworking),
    Explanation(
      "connection-timed-out", "The server did not answer the connection attempt",
      [
        .connection(.timedOut, .unreachable, to: [.server, .unknown], rank: .enhancedCode),
        .tool("curl 28", rank: .code),
      ],
      cause:
        "The connection attempt got no answer: a firewall blocks the port, or AEM's mail service does not use the tunnel.",
      cure:
        "In AEM, set smtp.host to $[env:AEM_PROXY_HOST;default=proxy.tunnel] and smtp.port to the port forward's portOrig. If the server accepts only allow-listed IP addresses, use a dedicated egress IP address.",
      confirm:
        "The network connectivity test in Cloud Manager shows whether the server's port can be reached.",
      transports: [.smtp],
      rules: [
        "forward-not-a-server", "host-not-proxy", "port-not-forwarded", "relay-needs-fixed-ip",
      ],
      source: Source.advancedNetworking),
    Explanation(
      "server-silent", "The server accepted the connection but sent nothing",
      [
        .connection(
          .silent, to: Destination.allCases.filter { $0 != .direct }, rank: .enhancedCode),
        .connection(.silent, to: [.direct], rank: .enhancedCode),
      ],
      cause:
        "AEM waited for the server's greeting or reply, but none came. Usually smtp.ssl is false on a port that uses TLS from the first byte (465), so both sides wait for each other. Or the server is very slow.",
      cure:
        "For server port 465, set smtp.ssl to true. For 587, set smtp.ssl to false and smtp.starttls to true.",
      confirm:
        "openssl s_client -connect HOST:PORT shows a certificate at once on a port with implicit TLS.",
      transports: [.smtp], rules: ["ssl-port-mismatch", "provider-port"], source: Source.adobeMail),
    Explanation(
      "connection-cut", "The connection was closed unexpectedly",
      [
        .connection(.reset, .closed, to: Destination.allCases, rank: .enhancedCode),
        .tool("curl 56", rank: .code), .fault("SMTPServerDisconnected", rank: .code),
        .text("exception reading response", rank: .general),
      ],
      cause:
        "The server or a system in between closed the connection: smtp.ssl does not match the port, the server does not accept this client, or the tunnel could not reach the server.",
      cure:
        "Check that smtp.ssl matches the server port: true for 465, false for 587. Check the host and port in the port forward. If the server accepts only allow-listed IP addresses, use a dedicated egress IP address.",
      confirm:
        "The network connectivity test in Cloud Manager shows whether the server's port can be reached.",
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
        "The text says that sending failed, but not why. The cause is in the lines that follow.",
      cure:
        "Pass the whole stack trace to mailwizard explain, down to its last “Caused by”. If there is none, set debug.email to true for one attempt.",
      confirm: "The last “Caused by” or “nested exception” of the stack trace shows the cause.",
      transports: [.smtp],
      rules: ["host-not-proxy", "port-not-forwarded"], source: Source.commonsEmail),
  ]
}
