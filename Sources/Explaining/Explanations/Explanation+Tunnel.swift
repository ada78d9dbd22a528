extension Explanation {
  static let tunnel: [Explanation] = [
    Explanation(
      "tunnel-unknown",
      "proxy.tunnel is unknown: advanced networking is not enabled in this environment",
      [
        .connection(.unknownHost, to: [.tunnel], rank: .words),
        .text("unknownhostexception proxy tunnel", "unknown smtp host proxy tunnel", rank: .words),
      ],
      cause:
        "The tunnel's host exists only in environments with advanced networking. Advanced networking is not enabled in this environment, the program is a sandbox, or this is a local AEM.",
      cure:
        "Create the network infrastructure in the program, and enable advanced networking with the port forward in this environment. For a local AEM, set the environment variable AEM_PROXY_HOST to the host of a test mail server.",
      confirm:
        "Cloud Manager > Environments > the environment > Advanced network configuration shows whether it is enabled.",
      transports: [.smtp], rules: ["networking-none", "sandbox-program"],
      source: Source.advancedNetworking),
    Explanation(
      "tunnel-port-not-forwarded", "This port of the tunnel is not forwarded in the project",
      [.connection(.refused, .timedOut, .reset, .closed, .failed, to: [.tunnel], rank: .words)],
      cause:
        "smtp.port does not match the portOrig of any port forward in the project, so nothing accepts the connection on this port of the tunnel.",
      cure:
        "Set smtp.port to the portOrig of the mail server's port forward, or add a port forward with this portOrig. Then send all port forwards to Cloud Manager, because each call replaces the whole list.",
      confirm:
        "Compare smtp.port with the portOrig values in advanced-networking.json and in Cloud Manager.",
      transports: [.smtp], rules: ["port-not-forwarded"], needsEvidence: true, isAboutForward: true,
      source: Source.advancedNetworking),
    Explanation(
      "tunnel-refused", "Nothing accepts the connection on this port of the tunnel",
      [
        .connection(.refused, .timedOut, .unreachable, to: [.tunnel], rank: .words)
      ],
      cause:
        "The environment has no port forward with this portOrig, advanced networking is not enabled in it, or the tunnel cannot reach the server in the port forward.",
      cure:
        "Set smtp.port to the portOrig of the mail server's port forward, such as 30587. Enable advanced networking in this environment with all port forwards, and check the port forward's name and portDest.",
      confirm:
        "Cloud Manager > Environments > the environment > Advanced network configuration lists the port forwards. The network connectivity test shows whether the server's port can be reached.",
      transports: [.smtp],
      rules: [
        "forward-not-a-server", "port-not-forwarded", "port-orig-range", "networking-none",
        "sandbox-program",
        "mail-host-non-proxy",
      ],
      source: Source.advancedNetworking),
  ]
}
