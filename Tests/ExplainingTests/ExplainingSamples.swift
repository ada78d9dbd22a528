/// A line as AEM, a mail server or a tool writes it, for each explanation.
let explainingSamples = #"""
  password-in-file | [ERROR] [configuration-api] Configuration com.day.cq.mailer.DefaultMailService : Property smtp.password - Value for a password must use a placeholder
  run-mode-order | java.lang.IllegalArgumentException: Invalid runmode dev.author. Please use this runmode instead: author.dev
  name-reserved | Value for property 'smtp.user' must not use env vars prefixed with INTERNAL_ or ADOBE_ : $[env:ADOBE_MAIL]
  name-malformed | Value for property 'smtp.user' uses env var not following naming length restrictions (>= 2 and <= 100) : $[env:M]
  build-port | [WARNING] [configuration-api] Property smtp.port - Value 30465 does not match provided options
  aio-blank-value | Error: [CloudManagerCLI:BLANK_VARIABLE_VALUE] Blank variable values are not allowed. Use the proper flag if you intend to delete a variable.
  aio-pairs | Error: [CloudManagerCLI:MALFORMED_NAME_VALUE_PAIR] Please provide correct values for flags
  aio-reserved-name | Warning: The variable name AEM_X is reserved for internal usage and will be ignored.
  aio-not-json | Error: [CloudManagerCLI:VARIABLES_JSON_PARSE_ERROR] Unable to parse variables from provided data.
  aio-not-a-list | Error: Provided variables input was not an array.
  aio-no-program | Error: Program ID must be specified either as --programId flag or through cloudmanager_programid config value.
  aio-set-failed | Error: [CloudManagerSDK:ERROR_SET_VARIABLES] Cannot set variables: https://cloudmanager.adobe.io/api/program/4/environment/1/variables (400 Bad Request)
  secret-not-found | *WARN* Cannot replace secret 'EMAIL_PASSWORD' in property smtp.password. No file found for name in any of the given directories: '[/mnt/secrets]'
  secrets-folder-missing | *WARN* Cannot replace property value smtp.password for PID com.day.cq.mailer.DefaultMailService. No directory configured via framework property org.apache.felix.configadmin.plugin.interpolation.secretsdir
  placeholder-type | *WARN* Cannot convert to type: integer
  property-duplicate | java.io.IOException: PID <configuration> : Duplicate property (properties are case-insensitive) : smtp.Host
  property-type | java.io.IOException: PID <configuration> : Invalid value/type for configuration : smtp.port:Integer : "x"
  placeholder-left | *INFO* sending as $[env:EMAIL_USERNAME] through proxy.tunnel
  oauth-token-expired | {"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity."}
  oauth-token-spa | AADSTS700084: The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime
  oauth-token-revoked | AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.
  oauth-sign-in-frequency | AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access.
  oauth-token-invalid | AADSTS70000: The provided value for the refresh token is not valid.
  oauth-scope | AADSTS70011: The provided value for the input parameter 'scope' is not valid.
  oauth-no-consent | AADSTS65001: The user or administrator has not consented to use the application with ID 'x'.
  oauth-secret-wrong | AADSTS7000215: Invalid client secret provided.
  oauth-secret-expired | AADSTS7000222: The provided client secret keys are expired.
  oauth-app-unknown | AADSTS700016: Application with identifier 'x' was not found in the directory 'Example'.
  oauth-tenant-unknown | AADSTS90002: Tenant 'example' not found.
  oauth-user-unknown | AADSTS50034: The user account does not exist in the directory.
  oauth-password | AADSTS50126: Error validating credentials due to invalid username or password.
  oauth-second-factor | AADSTS50076: Due to a configuration change, you must use multi-factor authentication.
  oauth-blocked | AADSTS53003: Access has been blocked by Conditional Access policies.
  microsoft-smtp-auth-disabled | javax.mail.AuthenticationFailedException: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.
  microsoft-basic-auth-disabled | 535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [A.EXAMPLE.PROD.OUTLOOK.COM]
  microsoft-security-defaults | 535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.
  microsoft-criteria | 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.
  microsoft-policy | 535 5.7.139 Authentication unsuccessful, account has an issue. Contact your administrator.
  microsoft-login | javax.mail.AuthenticationFailedException: 535 5.7.3 Authentication unsuccessful [A.EXAMPLE.PROD.OUTLOOK.COM]
  microsoft-not-authenticated | 530 5.7.57 Client not authenticated to send mail. [A.EXAMPLE.PROD.OUTLOOK.COM]
  microsoft-basic-auth-ended | 550 5.7.30 Basic authentication is not supported for Client Submission.
  microsoft-send-as | com.sun.mail.smtp.SMTPSendFailedException: 550 5.7.60 SMTP; Client does not have permissions to send as this sender [A.EXAMPLE.PROD.OUTLOOK.COM]
  microsoft-connections | 432 4.3.2 Concurrent connections limit exceeded.
  google-app-password | 534-5.7.9 Application-specific password required. For more information, go to
  google-web-login | 534-5.7.9 Please log in with your web browser and then try again. For more information, go to
  google-login | javax.mail.AuthenticationFailedException: 535-5.7.8 Username and Password not accepted. For more information, go to
  google-relay | 550-5.7.1 Invalid credentials for relay [192.0.2.7]. The IP address you've
  google-limit | 550-5.4.5 Daily user sending limit exceeded. For more information on Gmail
  ses-credentials | javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid
  ses-not-verified | 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: noreply@example.com
  ses-not-authorized | 554 Access denied: User arn:aws:iam::1:user/mail is not authorized to perform ses:SendRawEmail on resource arn:aws:ses:eu-west-1:1:identity/example.com
  ses-throttled | 454 Throttling failure: Maximum sending rate exceeded.
  sendgrid-sender | 550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.
  sendgrid-key | 535 Authentication failed: The provided authorization grant is invalid, expired, or revoked
  sendgrid-credits | 451 Authentication failed: Maximum credits exceeded
  brevo-address | 525 5.7.1 Unauthorized IP address
  brevo-not-activated | 502 5.7.0 Your SMTP account is not yet activated.
  mailgun-test-account | 554 Free accounts are for test purposes only. Please upgrade or add the address to authorized recipients.
  sparkpost-domain | 550 5.7.1 Unconfigured Sending Domain <mail.example.com>
  zoho-sender | 553 Relaying disallowed as noreply@example.com
  tls-plaintext | Caused by: javax.net.ssl.SSLException: Unsupported or unrecognized SSL message
  tls-untrusted | Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException
  tls-name-mismatch | Caused by: java.security.cert.CertificateException: No subject alternative DNS name matching proxy.tunnel found.
  tls-not-offered | javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS
  tls-no-common-version | javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)
  tls-closed | javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake
  tls-conversion | javax.mail.MessagingException: Could not convert socket to TLS;
  tunnel-unknown | Caused by: java.net.UnknownHostException: proxy.tunnel
  host-unknown | javax.mail.MessagingException: Unknown SMTP host: smtp.exmaple.com;
  tunnel-bypassed | com.sun.mail.util.MailConnectException: Couldn't connect to host, port: smtp.sendgrid.net, 587; timeout 60000;
  tunnel-connect | com.sun.mail.util.MailConnectException: Couldn't connect to host, port: proxy.tunnel, 30465; timeout 60000;
  connection-refused | java.net.ConnectException: Connection refused (Connection refused)
  connect-timed-out | java.net.SocketTimeoutException: connect timed out
  read-timed-out | java.net.SocketTimeoutException: Read timed out
  connection-reset | java.net.SocketException: Connection reset
  connection-closed | javax.mail.MessagingException: [EOF]
  bad-greeting | javax.mail.MessagingException: Got bad greeting from SMTP host: proxy.tunnel, port: 30465, response: 421 4.3.2 Service not available
  starttls-first | 530 5.7.0 Must issue a STARTTLS command first
  login-required | 530 Authentication required
  mechanism-too-weak | 534 5.7.9 Authentication mechanism is too weak
  login-failed | javax.mail.AuthenticationFailedException: 535 5.7.8 Error: authentication failed:
  login-needs-tls | 538 5.7.11 Encryption required for requested authentication mechanism
  login-mechanism-unknown | 504 5.7.4 Unrecognized authentication type
  tls-unavailable | 454 4.7.0 TLS not available due to local problem
  login-unavailable | 454 4.7.0 Temporary authentication failure
  sender-not-owned | 553 5.7.1 <noreply@example.com>: Sender address rejected: not owned by user mail@example.com
  relay-denied | 554 5.7.1 <jo@example.org>: Relay access denied
  mailbox-unknown | 550 5.1.1 <jo@example.org>: Recipient address rejected: User unknown
  delivery-not-authorized | 550 5.7.1 Message rejected due to content restrictions
  mailbox-unavailable | 550 Requested action not taken: mailbox unavailable
  mail-too-large | 552 5.3.4 Message size exceeds fixed limit
  address-not-allowed | 553 Requested action not taken: mailbox name not allowed
  transaction-failed | 554 Transaction failed
  command-out-of-order | 503 5.5.1 You must authenticate first
  argument-syntax | 501 5.1.7 Bad sender address syntax
  service-unavailable | 421 Too many concurrent SMTP connections
  mailbox-busy | 450 4.2.1 The user you are trying to contact is receiving mail too quickly.
  server-error | 451 4.4.2 Timeout waiting for data from client.
  server-full | 452 4.5.3 Your message has too many recipients.
  mail-service-invalid | com.day.cq.mailer.MailingException: Invalid mail service configuration.
  mail-service-inactive | CRITICAL The AEM Default Mail Service is INACTIVE, thus e-mails cannot be sent.
  sender-missing | org.apache.commons.mail.EmailException: From address required
  recipient-missing | org.apache.commons.mail.EmailException: At least one receiver address required
  server-name-missing | org.apache.commons.mail.EmailException: Cannot find valid hostname for mail session
  port-missing | java.lang.IllegalArgumentException: Cannot connect to a port number that is less than 1 ( 0 )
  password-missing | Caused by: javax.mail.AuthenticationFailedException: failed to connect, no password specified?
  user-missing | javax.mail.AuthenticationFailedException: failed to connect, no user name specified?
  no-common-mechanism | javax.mail.AuthenticationFailedException: No authentication mechanisms supported by both server and client
  address-malformed | javax.mail.internet.AddressException: Missing final '@domain' in string ``x''
  recipients-refused | javax.mail.SendFailedException: Invalid Addresses;
  sender-refused | com.sun.mail.smtp.SMTPSenderFailedException: sender refused
  send-refused | com.sun.mail.smtp.SMTPSendFailedException: 555 5.5.4 Unsupported option
  authentication-failed | javax.mail.AuthenticationFailedException: failed to connect
  conversation-broken | javax.mail.MessagingException: Exception reading response;
  connect-failed | javax.mail.MessagingException: Could not connect to SMTP host: mail.example.com, port: 25;
  sending-failed | org.apache.commons.mail.EmailException: Sending the email to the following server failed : proxy.tunnel:30465
  """#
  .split(separator: "\n").map { line in
    let parts = line.split(separator: " | ", maxSplits: 1)
    return (id: String(parts[0]), line: String(parts[1]))
  }
