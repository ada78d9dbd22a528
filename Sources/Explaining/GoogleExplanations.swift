extension Explanation {
  static let google = [
    Explanation(
      "google-app-password", "Google wants an app password",
      [["application-specific password required"]],
      meaning: "The account uses 2-Step Verification, and its own password was given.",
      look: ["What the secret that smtp.password reads was set to."],
      cure: [
        "Make an app password in the Google account, and store it as the secret.",
        "Wait for AEM's restart.",
      ],
      rules: ["literal-password", "user-kind-mismatch"],
      source: "Google, Gmail SMTP errors and codes"),
    Explanation(
      "google-web-login", "Google wants a login in a browser first",
      [["log in with your web browser"], ["log in via your web browser"]],
      meaning: "Google did not trust this login and asks the account's owner to confirm it.",
      look: [
        "Does the account's security page show a blocked login?",
        "Do the variable and the secret hold anything? Empty ones were seen to end so too.",
      ],
      cure: [
        "Log in with a browser and confirm the login.",
        "Use an app password, or a service made for applications.",
      ],
      rules: ["user-kind-mismatch", "placeholder-syntax"],
      source: "Google, Gmail SMTP errors and codes; public reports"),
    Explanation(
      "google-login", "Google did not accept the user name and password",
      [["username and password not accepted"]],
      meaning:
        "The login failed. Google takes app passwords or OAuth, not the account's own password.",
      look: [
        "Is smtp.user the full address?",
        "Does the secret hold an app password of that account?",
      ],
      cure: ["Make an app password, and store it as the secret in this environment."],
      rules: ["user-kind-mismatch", "credential-default", "variable-twice"],
      source: "Google, Gmail SMTP errors and codes; developer.nylas.com: Gmail SMTP settings"),
    Explanation(
      "google-relay", "The Workspace relay does not know this sender",
      [["mail relay denied"], ["invalid credentials for relay"]],
      meaning:
        "The mail came from an address or a domain that is not registered in the relay's settings.",
      look: [
        "Does the relay list senders by address? Flexible port egress has no fixed one.",
        "Is the domain of from.address one of the Workspace account?",
      ],
      cure: [
        "Take dedicated egress IP, and register its address in the relay's settings.",
        "Or let the relay require a login, and give smtp.user and smtp.password.",
      ],
      rules: ["relay-needs-fixed-ip", "from-domain"],
      source: "Google, SMTP relay service error messages"),
    Explanation(
      "google-limit", "Google's daily limit is used up",
      [
        ["daily user sending limit exceeded"], ["daily sending quota exceeded"],
        ["daily smtp relay limit exceeded"], ["daily user sending quota exceeded"],
      ],
      meaning: "The account has sent as many mails as Google allows in a day.",
      look: ["How many mails AEM sends, and whether others send through the account."],
      cure: ["Wait a day.", "For more mail take a service made for applications."],
      source: "Google, Gmail SMTP errors and codes; SMTP relay service"),
  ]
}
