extension Provider {
  /// The providers in the order they are offered.
  package static let all = [
    Provider(
      "sendgrid", "SendGrid", ["smtp.sendgrid.net"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "the word apikey", password: "an API key", loginWord: "apikey",
      notes: ["Some pages of Adobe's write smtp.sendgrid.com; the host is smtp.sendgrid.net."],
      source: "twilio.com/docs/sendgrid: Integrating with the SMTP API"),
    Provider(
      "ses", "Amazon SES", sesEndpoints,
      implicitTLS: [465, 2465], startTLS: [587, 2587, 25],
      user: "the SMTP user name of the region", password: "the SMTP password of the region",
      notes: [
        "SMTP credentials are made in the SES console for each region: IAM keys do not work."
      ],
      ownsHost: { $0.hasPrefix("email-smtp.") && $0.hasSuffix(".amazonaws.com") },
      source: "docs.aws.amazon.com/ses: Connecting to an SMTP endpoint"),
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
      source: "postmarkapp.com/support/article/811"),
    Provider(
      "mailgun", "Mailgun",
      [Endpoint("US", "smtp.mailgun.org"), Endpoint("EU", "smtp.eu.mailgun.org")],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "a full address such as postmaster@your.domain", password: "its SMTP password",
      source: "documentation.mailgun.com: Send via SMTP"),
    Provider(
      "mailjet", "Mailjet", ["in-v3.mailjet.com"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "the API key", password: "the secret key",
      source: "docs.cloud.google.com: Sending email with Mailjet"),
    Provider(
      "sparkpost", "SparkPost",
      [Endpoint("US", "smtp.sparkpostmail.com"), Endpoint("EU", "smtp.eu.sparkpostmail.com")],
      startTLS: [587, 2525],
      user: "the word SMTP_Injection", password: "an API key", loginWord: "SMTP_Injection",
      notes: ["SparkPost has no implicit TLS: take port 587."],
      source: "developers.sparkpost.com/api/smtp"),
    Provider(
      "brevo", "Brevo", ["smtp-relay.brevo.com"],
      implicitTLS: [465], startTLS: [587, 2525],
      user: "the SMTP login", password: "an SMTP key",
      notes: ["Brevo wants an SMTP key: an API key is refused."],
      source: "developers.brevo.com/docs/smtp-integration"),
    Provider(
      "mandrill", "Mandrill (Mailchimp)", ["smtp.mandrillapp.com"],
      implicitTLS: [465], startTLS: [587, 2525, 25],
      user: "any text", password: "an API key",
      source: "mailchimp.com/developer/transactional/docs/smtp-integration"),
    Provider(
      "resend", "Resend", ["smtp.resend.com"],
      implicitTLS: [465, 2465], startTLS: [587, 2587, 25],
      user: "the word resend", password: "an API key", loginWord: "resend",
      source: "resend.com/docs/send-with-smtp"),
    Provider(
      "zoho", "Zoho Mail",
      [
        Endpoint(".com", "smtp.zoho.com"), Endpoint(".eu", "smtp.zoho.eu"),
        Endpoint("paid accounts", "smtppro.zoho.com"),
      ],
      implicitTLS: [465], startTLS: [587],
      user: "the full address", password: "an app password",
      source: "zoho.com/mail/help: SMTP server details"),
    Provider(
      "office365", "Microsoft 365", ["smtp.office365.com"],
      startTLS: [587],
      user: "the mailbox that sends", password: "none with OAuth; a password only while it lasts",
      notes: [
        "Microsoft 365 has no implicit TLS: take port 587.",
        "Microsoft is ending password logins for SMTP: plan for OAuth, which this wizard does not set up.",
      ],
      endsPasswords: true,
      source: "experienceleague.adobe.com: OAuth2 support for the mail service"),
    Provider(
      "gmail", "Gmail", ["smtp.gmail.com"],
      implicitTLS: [465], startTLS: [587],
      user: "the full address", password: "an app password",
      notes: ["Google takes app passwords or OAuth; the account's own password is refused."],
      source: "developer.nylas.com: Gmail SMTP settings"),
    Provider(
      "workspace-relay", "Google Workspace relay", ["smtp-relay.gmail.com"],
      implicitTLS: [465], startTLS: [587],
      user: "an account, or none where the address is listed", password: "an app password",
      notes: ["The relay lists senders by address: take dedicated egress IP."],
      needsFixedAddress: true,
      source: "docker-mailserver documentation: relay through Google Workspace"),
    Provider(
      "mailersend", "MailerSend", ["smtp.mailersend.net"],
      startTLS: [587],
      user: "the SMTP user name", password: "the SMTP password",
      source: "nodemailer/nodemailer: lib/well-known/services.json"),
    Provider(
      "icloud", "iCloud Mail", ["smtp.mail.me.com"],
      startTLS: [587],
      user: "the account's user name", password: "an app password",
      source: "nodemailer/nodemailer: lib/well-known/services.json"),
  ]
}
