extension Explanation {
  static let accounts: [Explanation] = [
    Explanation(
      "account-not-activated", "The provider has not activated the account yet",
      [
        .reply(saying: [
          "not yet activated", "activate your", "not activated", "not been activated",
          "account … pending|approval|approved", "pending activation|approval|review",
          "not … active yet", "awaiting approval|activation", "account … not … approved",
          "account is not active", "smtp account … not … activated", "request activation",
          "under review",
        ]),
        .text(
          "smtp account is not yet activated", "please activate your",
          "account is pending approval", "not allowed to send please activate"),
      ],
      cause: "The account or its access to SMTP is new and still needs activation or approval.",
      cure:
        "Activate the account: follow the link in the provider's mail, complete the account details, or ask the provider's support to activate SMTP.",
      confirm: "The start page of the provider's account shows its status.",
      source: "https://help.brevo.com/hc/en-us/categories/360000191819"),
    Explanation(
      "account-blocked", "The provider has blocked or suspended the account",
      [
        .reply(
          saying: [
            "unusual sending activity", "unblockme",
            "account … suspended|blocked|disabled|locked|restricted|paused|terminated|closed|deactivated|frozen",
            "account is|has suspended|blocked|disabled", "suspended", "bad outbound sender",
            "outboundspamexception", "outbound spam", "verdict is suspend", "wascl",
            "sending … paused|suspended|disabled|blocked",
            "sending has been paused|disabled|suspended",
            "domain … disabled|suspended|blocked|inactive", "not allowed to send … disabled",
            "user … suspended|blocked", "to unblock", "is disabled … contact|support|due",
            "has been blocked … account", "sending is disabled", "restricted from sending", "abuse",
            "konto … gesperrt",
          ],
          not: [
            "smtpclientauthentication", "basic authentication", "ip", "client host", "client",
            "recipient", "mailbox is disabled", "spf", "message has been blocked",
            "mail has been blocked", "email account that you", "authentication is disabled",
          ]),
        .reply(enhanced: ["5.1.8"], saying: ["outbound", "access denied"]),
        .reply(enhanced: ["5.1.90", "5.7.708", "5.7.705", "5.7.750"]),
        .text(
          "outboundspamexception", "wascl useraction verdict", "account has been suspended",
          "sending paused for this account", "unusual sending activity detected",
          "bad outbound sender"),
        .api(
          "ErrorAccountSuspend", "ErrorAccountSuspendShowTierUpgrade",
          "ErrorMessageSubmissionBlocked"),
      ],
      cause:
        "The provider detected unusual activity, spam, too many bounces, or an unpaid bill, and stopped the account from sending.",
      cure:
        "Find and fix the reason shown in the provider's account. If someone else used the account, change the password. Then ask the provider to unblock it.",
      confirm:
        "The provider's account or its latest mails to you mention the block. In Microsoft 365, see Defender > Restricted entities.",
      source:
        "https://learn.microsoft.com/en-us/defender-office-365/outbound-spam-restore-restricted-users"
    ),
    Explanation(
      "account-rule", "The provider's account does not allow this",
      [
        .reply(saying: [
          "not authorized to perform", "api key … permission|scope", "insufficient permission*",
        ]),
        .reply(
          saying: ["permission … denied", "access denied", "not authorized", "forbidden"],
          not: ["recipient", "relay*", "ip", "spf", "dkim", "dmarc"], rank: .code),
        .text("is not authorized to perform ses*", "not authorized to perform ses sendrawemail"),
      ],
      cause:
        "The user or key that logs in lacks the permission to send, or to send as this sender. In Amazon SES, the IAM policy must allow ses:SendRawEmail for the identity.",
      cure:
        "Give the key or user the permission to send: ses:SendRawEmail in Amazon SES, Mail Send in SendGrid.",
      confirm: "The provider's account shows the permissions of the key.", source: Source.amazon),
  ]
}
