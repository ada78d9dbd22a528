extension Provider {
  /// The providers in the order they are offered.
  package static let all = [
    Provider(
      "sendgrid", "SendGrid", ["smtp.sendgrid.net"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "the word apikey", password: "an API key", loginWord: "apikey",
      notes: ["Some pages of Adobe's write smtp.sendgrid.com; the host is smtp.sendgrid.net."],
      source:
        "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api"
    ),
    Provider(
      "ses", "Amazon SES", sesEndpoints,
      implicitTLS: [465, 2465], startTLS: [587, 2587, 25],
      user: "the SMTP user name of the region", password: "the SMTP password of the region",
      notes: [
        "SMTP credentials are made in the SES console for each region: IAM keys do not work.",
        "The SMTP password has 44 characters and begins with B; 40 characters are an IAM secret.",
      ],
      ownsHost: { $0.hasPrefix("email-smtp.") && $0.hasSuffix(".amazonaws.com") },
      source: "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html"),
    Provider(
      "postmark", "Postmark",
      [
        Endpoint("transactional", "smtp.postmarkapp.com"),
        Endpoint("broadcasts", "smtp-broadcasts.postmarkapp.com"),
      ],
      startTLS: [587, 2525, 25],
      user: "the server API token", password: "the same server API token",
      userIsSecret: true,
      notes: ["Postmark has no implicit TLS: take port 587."],
      source: "https://postmarkapp.com/support/article/811"),
    Provider(
      "mailgun", "Mailgun",
      [Endpoint("US", "smtp.mailgun.org"), Endpoint("EU", "smtp.eu.mailgun.org")],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "a full address such as postmaster@your.domain", password: "its SMTP password",
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
      startTLS: [587, 2525],
      user: "the word SMTP_Injection", password: "an API key", loginWord: "SMTP_Injection",
      notes: ["SparkPost has no implicit TLS: take port 587."],
      source: "https://developers.sparkpost.com/api/smtp"),
    Provider(
      "brevo", "Brevo", ["smtp-relay.brevo.com"],
      implicitTLS: [465], startTLS: [587, 2525],
      user: "the SMTP login", password: "an SMTP key",
      notes: ["Brevo wants an SMTP key: an API key is refused."],
      source: "https://developers.brevo.com/docs/smtp-integration"),
    Provider(
      "mandrill", "Mandrill (Mailchimp)", ["smtp.mandrillapp.com"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "any text", password: "an API key",
      source: "https://mailchimp.com/developer/transactional/docs/smtp-integration"),
    Provider(
      "resend", "Resend", ["smtp.resend.com"],
      implicitTLS: [465, 2465], startTLS: [587, 2587, 25],
      user: "the word resend", password: "an API key", loginWord: "resend",
      source: "https://resend.com/docs/send-with-smtp"),
    Provider(
      "zoho", "Zoho Mail",
      [
        Endpoint(".com", "smtp.zoho.com"), Endpoint(".eu", "smtp.zoho.eu"),
        Endpoint("paid accounts", "smtppro.zoho.com"),
      ],
      implicitTLS: [465], startTLS: [587],
      user: "the full address", password: "an app password",
      source: "https://www.zoho.com/mail/help/zoho-smtp.html"),
    Provider(
      "office365", "Microsoft 365", ["smtp.office365.com"],
      startTLS: [587],
      user: "the mailbox that sends", password: "its password, while Microsoft takes one",
      notes: [
        "Microsoft 365 has no implicit TLS: take port 587.",
        "Take Microsoft Graph where the tenant allows no SMTP sending, or the program has no advanced networking.",
        "High Volume Email (smtp-hve.office365.com, port 587) reaches internal recipients only.",
        "The relay connector (your domain at mail.protection.outlook.com, port 25) has no login: it knows a fixed address. It is “Another server”.",
      ],
      logins: [.oauth2, .password], identityProvider: .microsoft,
      endOfPasswords: "the end of December 2026, unless an administrator switches it on again",
      source: Source.oauth),
    Provider(
      "gmail", "Gmail", ["smtp.gmail.com"],
      implicitTLS: [465], startTLS: [587],
      user: "the full address", password: "an app password",
      notes: [
        "Google takes app passwords or OAuth2; the account's own password is refused.",
        googleOAuthNote,
      ],
      logins: [.password, .oauth2], identityProvider: .google,
      source: "https://developer.nylas.com/docs/dev-guide/provider-guides/google/smtp"),
    Provider(
      "workspace-relay", "Google Workspace relay", ["smtp-relay.gmail.com"],
      implicitTLS: [465], startTLS: [587],
      user: "an account, or none where the address is listed", password: "an app password",
      notes: ["The relay lists senders by address: take dedicated egress IP.", googleOAuthNote],
      needsFixedAddress: true,
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
      user: "the SMTP user name of the resource",
      password: "the client secret of its Entra application",
      notes: [
        "The client secret has an end: note the date, and set the new one before.",
        "Older user names are the resource, the application id and the tenant id, with dots between.",
      ],
      source:
        "https://learn.microsoft.com/azure/communication-services/quickstarts/email/send-email-smtp"
    ),
  ]

  private static let googleOAuthNote =
    "Adobe documents Google's OAuth2 for AEM 6.5 only, not for AEM as a Cloud Service."
}
