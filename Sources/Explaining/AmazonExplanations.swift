extension Explanation {
  static let amazon = [
    Explanation(
      "ses-credentials", "Amazon SES does not know these credentials",
      [["authentication credentials invalid"]],
      meaning: "The user name and the password are not SMTP credentials of this region.",
      look: [
        "Are they SMTP credentials? An AWS access key does not work.",
        "Were they made for the region of the forward's host?",
        "Do the variable and the secret hold them, in this environment?",
      ],
      cure: [
        "Make SMTP credentials in the SES console, in the region of the endpoint.",
        "Store the user name and the password in Cloud Manager.",
      ],
      rules: ["user-kind-mismatch", "credential-default", "variable-twice"],
      source: "AWS, SMTP response codes returned by Amazon SES"),
    Explanation(
      "ses-not-verified", "Amazon SES has not verified this address",
      [["email address is not verified"]],
      meaning:
        "The sender is not verified in this region; in the sandbox of SES every recipient must be verified too.",
      look: [
        "Which address the message names: from.address or a recipient?",
        "Is it verified in the region of the forward's host?",
        "Is the SES account still in its sandbox?",
      ],
      cure: [
        "Verify the domain of from.address in that region.",
        "Ask AWS to move the account out of the sandbox.",
      ],
      rules: ["from-domain", "from-missing"],
      source: "AWS, SMTP response codes returned by Amazon SES"),
    Explanation(
      "ses-not-authorized", "The SES user may not send",
      [["is not authorized to perform", "ses:send"]],
      meaning: "A policy of AWS does not let the owner of the credentials send as this sender.",
      look: ["The IAM policy of the SMTP user, and the sending policy of the identity."],
      cure: ["Allow ses:SendRawEmail for the identity that from.address belongs to."],
      rules: ["from-domain"],
      source: "AWS, SMTP response codes returned by Amazon SES"),
    Explanation(
      "ses-throttled", "Amazon SES slows the sending down",
      [["throttling failure"]],
      meaning: "The account's quota for a day, or its rate for a second, is used up.",
      look: ["The rest of the line: daily quota or sending rate."],
      cure: ["Send again later, with growing pauses.", "Ask AWS for a higher limit."],
      source: "AWS, SMTP response codes returned by Amazon SES"),
  ]
}
