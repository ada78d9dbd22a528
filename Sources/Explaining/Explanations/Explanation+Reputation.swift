extension Explanation {
  static let reputation: [Explanation] = [
    Explanation(
      "block-list", "The address that the mail comes from is on a block list",
      [
        .reply(
          saying: [
            "blocked using", "spamhaus", "spamcop", "sorbs", "barracuda*", "blacklist*",
            "black listed|list", "blocklist*", "block list*", "denylist*", "dnsbl*", "rbl*",
            "listed at|in|by|on", "poor reputation", "bad reputation", "low reputation",
            "reputation", "banned sending ip", "client host … blocked", "s3140", "s3150", "abusix",
            "uceprotect", "invaluement", "proofpoint", "cloudmark", "ip … blocked",
            "ip address … blocked|rejected|banned", "your ip", "messages from … weren t sent",
            "part of their network is on our", "ptr", "reverse dns|lookup",
            "cannot find your hostname", "no ptr", "cannot find your reverse hostname",
            "client host rejected",
          ],
          not: [
            "relay to", "authorized ip", "unauthorized ip", "not in whitelist", "helo", "ehlo",
            "smtp relay at your", "rate limited", "unusual rate", "unsolicited mail originating",
            "spf", "dkim",
          ]),
        .reply(enhanced: ["5.7.606", "5.7.511", "5.7.25", "5.7.27"]),
        .text("blocked using … spamhaus", "listed at … spamhaus"),
      ],
      cause:
        "The server rejects the IP address because of its reputation: it is on a block list such as Spamhaus, or has no name in DNS. With flexible port egress, AEM shares its addresses with other customers.",
      cure:
        "Send through a mail provider with a login, whose addresses have a good reputation. If you use your own relay, have its address removed from the list. A dedicated egress IP address is not shared.",
      confirm:
        "The reply shows whether the address is AEM's or your relay's. Look it up in the list that the reply names.",
      transports: [.smtp], rules: ["relay-needs-fixed-ip"], source: "https://check.spamhaus.org/"),
    Explanation(
      "sender-unauthenticated", "SPF, DKIM, or DMARC fails for the sender's domain",
      [
        .reply(
          saying: [
            "spf", "dkim", "dmarc", "sender is unauthenticated", "sender policy framework",
            "unauthenticated email", "email authentication", "unauthenticated mail is prohibited",
            "authentication checks", "openspf org", "authentication … domain",
          ], not: ["login"]),
        .reply(enhanced: [
          "5.7.26", "5.7.23", "5.7.20", "5.7.21", "5.7.22", "5.7.509", "5.7.515", "4.7.26",
          "5.7.15", "5.7.40",
        ]),
        .text(
          "spf … did not pass|fail", "dkim … did not pass", "violates … dmarc", "dmarc policy",
          "does not designate … as permitted sender"),
      ],
      cause:
        "DNS does not authorize this mail server to send for the domain in from.address: the SPF record does not include the server, the mail has no DKIM signature of the domain, or the DMARC policy rejects mail that neither confirms.",
      cure:
        "Add your mail provider to the domain's SPF record and set up DKIM for the domain in the provider's account. Or set from.address to a domain that already has both.",
      confirm:
        "dig TXT DOMAIN and dig TXT _dmarc.DOMAIN print the records. The headers of a mail that arrived show the results.",
      rules: senderRules, source: "https://support.google.com/a/answer/81126"),
  ]
}
