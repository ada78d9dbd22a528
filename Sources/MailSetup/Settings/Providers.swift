extension Provider {
  /// The providers in the order they are offered.
  package static let all = [
    Provider(
      "sendgrid", "SendGrid", ["smtp.sendgrid.net"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "apikey (literally)", password: "your SendGrid API key", loginWord: "apikey",
      notes: ["Some Adobe pages say smtp.sendgrid.com, but the host is smtp.sendgrid.net."],
      source:
        "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api"
    ),
    Provider(
      amazonSES, "Amazon SES", sesEndpoints, by: .region,
      implicitTLS: [465, 2465], startTLS: [587, 2587, 25],
      user: "the SMTP user name of the region", password: "the SMTP password of the region",
      moreNotes: [
        "Create SMTP credentials in the SES console for your region; IAM keys do not work.",
        "The SMTP password has 44 characters and starts with B; an IAM secret access key has 40.",
      ],
      ownsHost: { $0.hasPrefix("email-smtp.") && $0.hasSuffix(".amazonaws.com") },
      source: "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html"),
    Provider(
      "postmark", "Postmark",
      [
        Endpoint("transactional", "smtp.postmarkapp.com"),
        Endpoint("broadcasts", "smtp-broadcasts.postmarkapp.com"),
      ], by: .stream,
      startTLS: [587, 2525, 25], refusesImplicitTLS: true,
      user: "the server API token", password: "the same server API token",
      userIsSecret: true,
      notes: ["Postmark does not accept port 465. Use 587."],
      source: "https://postmarkapp.com/support/article/811"),
    Provider(
      "mailgun", "Mailgun",
      [Endpoint("US", "smtp.mailgun.org"), Endpoint("EU", "smtp.eu.mailgun.org")],
      by: .region,
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "an address such as postmaster@your.domain",
      password: "its SMTP password",
      source:
        "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp"),
    Provider(
      "mailjet", "Mailjet", ["in-v3.mailjet.com"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "the API key", password: "the secret key",
      source: "https://docs.cloud.google.com/compute/docs/tutorials/sending-mail/using-mailjet"),
    Provider(
      "sparkpost", "SparkPost",
      [Endpoint("US", "smtp.sparkpostmail.com"), Endpoint("EU", "smtp.eu.sparkpostmail.com")],
      by: .region,
      startTLS: [587, 2525], refusesImplicitTLS: true,
      user: "SMTP_Injection (literally)", password: "your SparkPost API key",
      loginWord: "SMTP_Injection",
      notes: ["SparkPost does not accept port 465. Use 587."],
      source: "https://developers.sparkpost.com/api/smtp"),
    Provider(
      "brevo", "Brevo", ["smtp-relay.brevo.com"],
      implicitTLS: [465], startTLS: [587, 2525],
      user: "your SMTP login", password: "your SMTP key",
      notes: ["Brevo accepts only an SMTP key, not an API key."],
      source: "https://developers.brevo.com/docs/smtp-integration"),
    Provider(
      "mandrill", "Mandrill (Mailchimp)", ["smtp.mandrillapp.com"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "any text", password: "your Mandrill API key",
      source: "https://mailchimp.com/developer/transactional/docs/smtp-integration"),
    Provider(
      "resend", "Resend", ["smtp.resend.com"],
      implicitTLS: [465, 2465], startTLS: [587, 2587, 25],
      user: "resend (literally)", password: "your Resend API key", loginWord: "resend",
      source: "https://resend.com/docs/send-with-smtp"),
    Provider(
      "zoho", "Zoho Mail",
      [
        Endpoint(".com", "smtp.zoho.com"), Endpoint(".eu", "smtp.zoho.eu"),
        Endpoint("paid accounts", "smtppro.zoho.com"),
      ],
      implicitTLS: [465], startTLS: [587],
      user: "the full email address", password: "an app password",
      source: "https://www.zoho.com/mail/help/zoho-smtp.html"),
    Provider(
      "office365", "Microsoft 365", ["smtp.office365.com"],
      startTLS: [587], refusesImplicitTLS: true,
      user: "the sending mailbox",
      password: "its password, while Microsoft accepts it",
      notes: [
        "Use Microsoft Graph if the tenant allows no SMTP, or the program has no advanced networking."
      ],
      moreNotes: [
        "Microsoft 365 does not accept port 465. Use 587.",
        "High Volume Email (smtp-hve.office365.com, port 587) reaches internal recipients only.",
        "For the relay connector (your domain at mail.protection.outlook.com, port 25), choose “Another server”. It has no login and accepts only a fixed IP address.",
      ],
      logins: [.oauth2, .password], identityProvider: .microsoft,
      endOfPasswords:
        "the end of December 2026, unless an administrator re-enables password logins",
      source: Source.oauth),
    Provider(
      "gmail", "Gmail", ["smtp.gmail.com"],
      implicitTLS: [465], startTLS: [587],
      user: "the full email address", password: "an app password",
      notes: [
        "Google accepts an app password or OAuth2, not the account password."
      ],
      moreNotes: [googleOAuthNote],
      logins: [.password, .oauth2], identityProvider: .google,
      source: "https://developer.nylas.com/docs/dev-guide/provider-guides/google/smtp"),
    Provider(
      "workspace-relay", "Google Workspace relay", ["smtp-relay.gmail.com"],
      implicitTLS: [465], startTLS: [587],
      user: "an account, or none if AEM's IP is listed",
      password: "an app password",
      notes: [
        "The relay accepts only allow-listed IP addresses. Choose dedicated egress IP."
      ],
      moreNotes: [googleOAuthNote], needsFixedAddress: true,
      logins: [.password, .none, .oauth2], identityProvider: .google,
      source: "https://support.google.com/a/answer/2956491"),
    Provider(
      "mailersend", "MailerSend", ["smtp.mailersend.net"],
      startTLS: [587],
      user: "the SMTP user name", password: "the SMTP password",
      source: "https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json"),
    Provider(
      "icloud", "iCloud Mail", ["smtp.mail.me.com"],
      startTLS: [587],
      user: "the account's user name", password: "an app password",
      source: "https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json"),
    Provider(
      "azure-communication", "Azure Communication Services", ["smtp.azurecomm.net"],
      startTLS: [587],
      user: "the resource's SMTP user name",
      password: "the client secret",
      notes: [
        "The client secret expires. Note the date, and replace the secret before it."
      ],
      moreNotes: [
        "The client secret is that of the resource's Entra application.",
        "Older user names consist of the resource, the application ID, and the tenant ID, separated by dots.",
      ],
      source:
        "https://learn.microsoft.com/azure/communication-services/quickstarts/email/send-email-smtp"
    ),
  ]

  private static let googleOAuthNote =
    "Adobe documents OAuth2 with Google only for AEM 6.5, not for AEM as a Cloud Service."
}
