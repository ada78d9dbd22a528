import MailSetup

extension Explanation {
  static let tunnel = [
    Explanation(
      "tunnel-unknown", "proxy.tunnel is not known here",
      [["unknownhostexception", "proxy.tunnel"], ["unknown smtp host", "proxy.tunnel"]],
      meaning:
        "proxy.tunnel is a name inside AEM as a Cloud Service; where this AEM runs it has no address.",
      look: [
        "Is this a local SDK? It has no tunnel.",
        "Is advanced networking enabled for this environment, and not only set up for the program?",
      ],
      cure: [
        "Locally export AEM_PROXY_HOST before the start, such as localhost with a mail catcher on the portOrig.",
        "In the cloud enable advanced networking for the environment, with all its forwards.",
      ],
      rules: ["networking-none", "sandbox-program"],
      source: "Adobe, Email service tutorial; Configuring advanced networking"),
    Explanation(
      "host-unknown", "The mail server's name has no address",
      [["unknownhostexception"], ["unknown smtp host"]],
      meaning: "The name that AEM was to connect to could not be looked up.",
      look: [
        "Does smtp.host hold the AEM_PROXY_HOST placeholder, and not the provider's host?",
        "Does the message show a placeholder? Then AEM did not replace it.",
        "Is there a slip in the name?",
      ],
      cure: [
        "Set smtp.host to \(Placeholder.proxyHost.text); the server's name belongs in the forward."
      ],
      rules: ["host-not-proxy", "placeholder-syntax", "forward-name"],
      source: "Angus Mail, SMTPTransport; Adobe, Email service tutorial"),
    Explanation(
      "tunnel-bypassed", "AEM tried to reach the mail server without the tunnel",
      [
        ["couldn't connect to host, port: smtp"], ["could not connect to smtp host: smtp"],
        ["couldn't connect to host, port: email-smtp"],
        ["could not connect to smtp host: email-smtp"],
      ],
      meaning:
        "smtp.host is the mail server itself, but outbound mail ports are closed by default: mail leaves through the tunnel.",
      look: [
        "Does smtp.host hold the AEM_PROXY_HOST placeholder?",
        "Does a folder with more run modes hold another mail configuration?",
      ],
      cure: [
        "Set smtp.host to \(Placeholder.proxyHost.text) and smtp.port to the portOrig of the forward.",
        "Name the mail server and its port in the forward.",
      ],
      rules: [
        "host-not-proxy", "port-not-forwarded", "networking-none", "folder-shadows",
        "same-folder-twice",
      ],
      source: "Adobe, Development guidelines, Sending email"),
    Explanation(
      "tunnel-connect", "AEM did not get through the tunnel",
      [
        ["couldn't connect to host, port: proxy.tunnel"],
        ["could not connect to smtp host: proxy.tunnel"],
      ],
      meaning:
        "No mail connection came about on this port of the tunnel. The nested exception says how it failed.",
      look: [
        "Is the port in the message the portOrig of a forward, and not the server's own port?",
        "Is the forward among those that were last sent for this environment? Sending replaces all.",
        "Does an entry of nonProxyHosts cover the mail server?",
        "Is the program a sandbox? Sandboxes have no advanced networking.",
      ],
      cure: [
        "Set smtp.port to the portOrig of the mail server's forward.",
        "Send the whole list of forwards for the environment, and wait until it is ready.",
        "Run Cloud Manager's connectivity test with the server's own host and port.",
      ],
      rules: [
        "port-not-forwarded", "port-orig-range", "networking-none", "sandbox-program",
        "mail-host-non-proxy", "non-proxy-host-pattern",
      ],
      source: "Adobe, Configuring advanced networking; Network connectivity test"),
  ]
}
