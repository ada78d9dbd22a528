extension Explanation {
  static let tunnel: [Explanation] = [
    Explanation(
      "tunnel-unknown",
      "proxy.tunnel is not known here: advanced networking is not enabled in this environment",
      [
        .connection(.unknownHost, to: [.tunnel], rank: .words),
        .text("unknownhostexception proxy tunnel", "unknown smtp host proxy tunnel", rank: .words),
      ],
      cause:
        "The host in front of the tunnel exists only in environments with advanced networking. It is not enabled in this one, the program is a sandbox, or this is a local AEM.",
      cure:
        "Create the network infrastructure in the program, and enable advanced networking with the port forward in this environment. For a local AEM set the environment variable AEM_PROXY_HOST to the host of a test mail server.",
      confirm:
        "Cloud Manager > Environments > the environment > Advanced network configuration shows whether it is enabled.",
      transports: [.smtp], rules: ["networking-none", "sandbox-program"],
      source: Source.advancedNetworking),
    Explanation(
      "tunnel-port-not-forwarded", "This port of the tunnel is not forwarded in the project",
      [.connection(.refused, .timedOut, .reset, .closed, .failed, to: [.tunnel], rank: .words)],
      cause:
        "smtp.port is not the portOrig of a forward in the project, so that nothing accepts the connection on this port of the tunnel.",
      cure:
        "Set smtp.port to the portOrig of the mail server's forward, or add a forward with this portOrig. Then send all forwards to Cloud Manager: each call replaces the whole list.",
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
        "The environment has no forward with this portOrig, advanced networking is not enabled in it, or the tunnel does not reach the server that the forward names.",
      cure:
        "Set smtp.port to the portOrig of the mail server's forward, such as 30587. Enable advanced networking in this environment with all port forwards, and check the forward's name and portDest.",
      confirm:
        "Cloud Manager > Environments > the environment > Advanced network configuration lists the forwards. The network connectivity test says whether the server's port is open.",
      transports: [.smtp],
      rules: [
        "forward-not-a-server", "port-not-forwarded", "port-orig-range", "networking-none",
        "sandbox-program",
        "mail-host-non-proxy",
      ],
      source: Source.advancedNetworking),
  ]
}
