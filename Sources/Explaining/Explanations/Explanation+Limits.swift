extension Explanation {
  static let limits: [Explanation] = [
    Explanation(
      "too-many-connections", "Too many connections at the same time",
      [
        .reply(saying: [
          "concurrent connections limit", "too many … connections", "too many concurrent",
          "connection limit", "connections … exceeded", "sender thread limit",
          "too many sessions|connection", "connection rate limit", "max* … connections",
          "simultaneous connections",
        ]),
        .reply(enhanced: ["4.3.2"], from: .microsoft, rank: .enhancedCode),
        .reply(432, rank: .code),
      ],
      cause:
        "The account or the IP address has more connections open than the server allows. Microsoft 365 allows three at a time for each mailbox.",
      cure:
        "Send over fewer connections at a time: send one mail after another, use different mailboxes for different environments, and send again later.",
      confirm: "Count the AEM instances and environments that send through the same account.",
      transports: [.smtp],
      source:
        "https://learn.microsoft.com/en-us/exchange/troubleshoot/send-emails/smtp-submission-improvements"
    ),
    Explanation(
      "sending-rate", "The account or address sends faster than the provider's rate limit",
      [
        .reply(
          saying: [
            "throttl*", "sending rate exceeded", "rate limit*", "ratelimit*",
            "rate … exceeded|limited",
            "too many messages|emails|mails|requests|recipients per|commands", "unusual rate",
            "too fast", "sending too|rate", "messages per", "emails per|within", "slow down",
            "tss04", "ts03", "unexpected volume",
            "try … slower", "message rate", "too much mail", "hourly", "per hour|minute|second",
          ], not: ["login attempts", "daily", "monthly"]),
        .reply(enhanced: ["4.7.28", "4.7.500"]),
        .api(
          "ErrorTooManyRequests", "ApplicationThrottled", "429", "TooManyRequests",
          "MailboxConcurrency"),
        .text("maximum sending rate exceeded", "applicationthrottled", "mailboxconcurrency limit"),
      ],
      cause:
        "The account sent more mails per second, minute, or hour than its rate limit allows.",
      cure:
        "Send fewer mails at once: pause between mails, and send the rest later. Ask the provider for a higher limit.",
      confirm: "The provider's account shows the limit and what was sent.",
      source: "https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html"),
    Explanation(
      "sending-quota", "The account's daily or monthly limit is used up",
      [
        .reply(
          saying: [
            "daily … limit|quota", "daily|monthly message|sending|user|email|quota|limit",
            "quota exceeded", "maximum credits", "sending limit|limits|quota",
            "limit* … reached|exceeded", "exceeded … limit*|quota|allowance|credits",
            "out of credits", "message limit", "credits", "per day|month",
            "maximum number of emails|messages|mails", "recipient … limit exceeded",
            "submissionquota*", "quota … used", "hourly|daily … exceeded", "plan",
          ], not: ["mailbox", "size", "over quota", "connections", "per second", "rate"]),
        .reply(enhanced: ["x.4.5"]),
        .reply(enhanced: ["5.7.232", "5.7.233"], rank: .vendorWords),
        .reply(
          enhanced: ["5.1.90", "5.2.2"],
          saying: ["submission quota", "sending limit", "recipient"], not: ["over quota"]),
        .text(
          "daily message quota exceeded", "daily user sending limit exceeded",
          "maximum credits exceeded", "daily user sending quota exceeded",
          "submissionquotaexceededexception"),
        .api("ErrorExceededMessageLimit", "ErrorMessageSubmissionBlocked"),
      ],
      cause: "The account has sent as many mails as its plan allows per day or month.",
      cure:
        "Wait until the limit is reset, send less, or get a higher limit or plan from the provider.",
      confirm: "The provider's account shows the limit and when it is reset.",
      source: "https://support.google.com/a/answer/166852"),
  ]
}
