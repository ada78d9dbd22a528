extension Explanation {
  static let connection = [
    Explanation(
      "connection-refused", "Nothing took the connection",
      [["connection refused"]],
      meaning: "The host answered, but takes no connection on this port.",
      look: [
        "Is smtp.port the portOrig of a forward?",
        "Does the provider listen on the forward's portDest?",
        "On a local SDK: does a mail catcher listen on that port?",
      ],
      cure: [
        "Set smtp.port to the portOrig of the forward, and portDest to a port of the provider."
      ],
      rules: ["port-not-forwarded", "provider-port", "port-dest-range", "host-not-proxy"],
      source: "Java, java.net.ConnectException; Adobe, Email service tutorial"),
    Explanation(
      "connect-timed-out", "Nobody answered the attempt to connect",
      [["connect timed out"], ["connection timed out"]],
      meaning: "The connection did not come about in time.",
      look: [
        "Does smtp.host hold the AEM_PROXY_HOST placeholder? Other mail ports are closed.",
        "Are the forward's name and portDest right?",
        "Does the provider let in listed addresses only? Flexible port egress has no fixed one.",
      ],
      cure: [
        "Mend smtp.host, smtp.port and the forward.",
        "Run Cloud Manager's connectivity test with the server's own host and port.",
        "For a list of addresses take dedicated egress IP.",
      ],
      rules: [
        "host-not-proxy", "port-not-forwarded", "provider-port", "host-sendgrid-com",
        "mail-host-non-proxy", "relay-needs-fixed-ip",
      ],
      source: "Adobe, Development guidelines; Dedicated egress IP address"),
    Explanation(
      "read-timed-out", "The server said nothing",
      [["read timed out"]],
      meaning:
        "The connection stands, but no answer came in time. That happens when smtp.ssl is false and the port waits for TLS.",
      look: [
        "Does the forward lead to 465 or another port with implicit TLS, with smtp.ssl false?"
      ],
      cure: [
        "Set smtp.ssl to true for a port with implicit TLS.",
        "Or forward to a STARTTLS port, 587 at most providers.",
      ],
      rules: ["ssl-port-mismatch", "provider-port"],
      source: "Seen with commons-email and a real server"),
    Explanation(
      "connection-reset", "The connection was cut",
      [["connection reset"], ["broken pipe"]],
      meaning: "The other side dropped a connection that stood.",
      look: [
        "Does smtp.ssl fit what the forward's portDest speaks?",
        "Does AEM hold more than 1000 connections at once? The tunnel drops those beyond.",
      ],
      cure: [
        "Set smtp.ssl as the port needs it.",
        "Send less at once, and close connections after use.",
      ],
      rules: ["ssl-port-mismatch"],
      source: "Adobe, Configuring advanced networking"),
    Explanation(
      "connection-closed", "The server hung up without an answer",
      [["[eof]"], ["could not connect to smtp host", "response: -1"]],
      meaning: "The connection ended where a reply of the server should have come.",
      look: [
        "Does smtp.ssl fit what the forward's portDest speaks?",
        "Does the provider let in listed addresses only?",
      ],
      cure: [
        "Set smtp.ssl to true for implicit TLS (465) and to false for STARTTLS (587).",
        "For a list of addresses take dedicated egress IP.",
      ],
      rules: ["ssl-port-mismatch", "provider-port", "relay-needs-fixed-ip"],
      source: "JavaMail and Angus Mail, SMTPTransport"),
    Explanation(
      "bad-greeting", "The server refused at once",
      [["got bad greeting"]],
      meaning:
        "The server's first line was not the 220 that opens a mail session. What it said stands behind “response”.",
      look: [
        "The reply behind “response”: explain that too.",
        "Does the forward lead to a mail server?",
      ],
      cure: ["Follow the reply; mend the forward's name and portDest if it is no mail server's."],
      rules: ["forward-name", "provider-port"],
      source: "Angus Mail, SMTPTransport; RFC 5321, section 4.2"),
  ]
}
