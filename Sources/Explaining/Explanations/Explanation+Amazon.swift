extension Explanation {
  static let amazon: [Explanation] = [
    Explanation(
      "amazon-not-authorized",
      "The SMTP user of Amazon SES is not allowed to send as this identity",
      [
        .reply(saying: ["not authorized to perform ses*"], rank: .vendorWords),
        .text("is not authorized to perform ses*"),
      ],
      cause:
        "The IAM policy of the user behind the SMTP credentials does not allow ses:SendRawEmail for the sender's identity.",
      cure: "Allow ses:SendRawEmail for the identity in the user's IAM policy.",
      confirm: "The ARNs in the reply name the user and the identity.", transports: [.smtp],
      rules: senderRules, source: Source.amazon),
    Explanation(
      "amazon-configuration-set", "Amazon SES does not know the configuration set",
      [
        .reply(saying: [
          "configuration set does not exist", "configurationsetdoesnotexist*",
          "configuration set … does not exist",
        ]), .text("configuration set … does not exist"),
      ],
      cause:
        "The mail, or the identity's default, names a configuration set that does not exist in this region.",
      cure:
        "Create the configuration set in the region of the host, or remove it from the identity.",
      confirm: "The SES console lists the configuration sets of the region.", transports: [.smtp],
      source: Source.amazon),
  ]
}
