/// For each explanation a text that it must win, and a near one that it must not.
struct ExplanationSample: Sendable {
  let id: String
  let won: String
  let near: String

  static let all = [
    loginSamples, refusalSamples, connectionSamples, answerSamples, programSamples,
  ]
  .flatMap { $0.split(separator: "\n").map(ExplanationSample.init) }

  /// Reads `id | text | near text`, where a line end and a tab are escaped.
  private init(_ line: Substring) {
    let parts: [String] = line.split(separator: " | ").map { part in
      String(part).replacing(#"\n"#, with: "\n").replacing(#"\t"#, with: "\t")
    }
    (id, won, near) = (parts[0], parts[1], parts[2])
  }

  private static let loginSamples = #"""
    login-required | 530 5.7.0 Authentication is required before sending | 535 5.7.8 Authentication failed
    login-required | 550 5.7.1 Anonymous users are not served here | 550 5.1.1 Anonymous user unknown
    login-refused | 535 5.7.8 Error: authentication failed | 454 4.7.0 Temporary authentication failure
    login-refused | smtplib.SMTPAuthenticationError: (535, b'5.7.8 wrong password') | requests.exceptions.HTTPError: 401 wrong password
    sendgrid-key | 220 SG ESMTP service ready at smtp.sendgrid.net\n535 Authentication failed: the key is gone | 535 Authentication failed: the key is gone
    amazon-credentials | 220 email-smtp.amazonaws.com ESMTP\n535 Authentication Credentials Invalid | 220 mail.gmx.net ESMTP\n535 Authentication credentials invalid
    google-login | 535-5.7.8 Username and Password not accepted.\n535 5.7.8 help x - gsmtp | 534-5.7.9 Application-specific password required\n534 5.7.9 x - gsmtp
    app-password-required | 534 5.7.9 Application-specific password required | 535 5.7.8 Wrong password
    web-login-required | 534-5.7.14 Please log in through your web browser\n534 5.7.14 and then try again | 530 5.7.0 Please log in first
    login-mechanism | 504 5.7.4 Unrecognized authentication type | 504 5.5.2 <box>: Helo command rejected: need fully-qualified hostname
    login-mechanism | javax.mail.AuthenticationFailedException: No authentication mechanisms supported by both server and client | javax.mail.AuthenticationFailedException: 535 no
    login-unavailable | 454 4.7.0 Temporary authentication failure: backend down | 454 4.7.1 <jo@example.org>: Relay access denied
    password-missing | javax.mail.AuthenticationFailedException: failed to connect, no password specified? | javax.mail.AuthenticationFailedException: failed to connect, no user name specified?
    user-missing | javax.mail.AuthenticationFailedException: failed to connect, no user name specified? | javax.mail.AuthenticationFailedException: failed to connect, no password specified?
    microsoft-smtp-auth-disabled | 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. | 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.
    microsoft-basic-auth-disabled | 550 5.7.30 Basic authentication is not supported for Client Submission. | 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.
    microsoft-security-defaults | 535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. | 535 5.7.139 Authentication unsuccessful, user is locked.
    microsoft-conditional-access | 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. | 535 5.7.139 Authentication unsuccessful.
    microsoft-account-locked | 535 5.7.139 Authentication unsuccessful, user is locked. [X.PROD.OUTLOOK.COM] | 535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. [X.PROD.OUTLOOK.COM]
    microsoft-token-refused | DEBUG SMTP: Using mechanism XOAUTH2\nDEBUG SMTP: AUTH XOAUTH2 command trace suppressed\n535 5.7.3 Authentication unsuccessful [X.outlook.office365.com] | 535 5.7.3 Authentication unsuccessful [X.PROD.OUTLOOK.COM]
    microsoft-login | 535 5.7.3 Authentication unsuccessful [X.PROD.OUTLOOK.COM] | 550 5.7.3 Delivery is restricted
    xoauth2-user | 501 5.5.124 Invalid XOAUTH2 auth data - User address provided is not valid | 501 5.5.4 Invalid arguments
    google-token-refused | 334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiQmVhcmVyIn0= | 334 
    login-from-address | 525 5.7.1 Unauthorized IP address 192.0.2.1 | 525 5.7.13 User disabled
    """#

  private static let refusalSamples = #"""
    google-relay | 550-5.7.1 Invalid credentials for relay [192.0.2.7].\n550 5.7.1 see x - gsmtp | 550 5.7.1 Relaying denied by mx.example.com
    relay-denied | 554 5.7.1 <jo@example.org>: Relay access denied | 554 5.7.1 <jo@example.org>: Recipient address rejected: Policy
    direct-delivery | 550-5.7.1 [192.0.2.7] The IP is not authorized to send email directly to us.\n550 5.7.1 Use the SMTP relay at your service provider | 550 5.7.1 Relaying denied
    microsoft-send-as | 550 5.7.60 SMTP; Client does not have permissions to send as this sender | 550 5.7.57 Client was not authenticated
    sender-not-verified | 554 Message rejected: Email address is not verified. | 550 5.1.1 Email address does not exist
    sender-not-owned | 553 5.7.1 <a@example.com>: Sender address rejected: not owned by user b | 553 5.7.1 <a@example.com>: Sender address rejected: Domain not found
    sender-domain-unknown | 450 4.1.8 <a@nowhere.test>: Sender address rejected: Domain not found | 450 4.1.2 <a@nowhere.test>: Recipient address rejected: Domain not found
    sender-malformed | 501 5.1.7 Bad sender address syntax | 501 5.1.3 Bad recipient address syntax
    sender-refused | com.sun.mail.smtp.SMTPSenderFailedException: 550 No thanks for this mail | com.sun.mail.smtp.SMTPAddressFailedException: 550 No thanks for this mail
    recipient-unknown | 550 5.1.1 <jo@example.org>: Recipient address rejected: User unknown | 550 5.7.1 <jo@example.org>: Recipient address rejected: Policy
    recipient-domain-unknown | 450 4.1.2 <jo@nowhere.test>: Recipient address rejected: Domain not found | 450 4.1.8 <jo@nowhere.test>: Sender address rejected: Domain not found
    recipient-malformed | 553 5.1.3 The recipient address <jo> is not a valid RFC 5321 address | 553 5.1.7 The sender address <jo> is not valid
    mailbox-full | 452 4.2.2 The account is over quota | 452 4.5.3 Too many recipients
    recipient-inactive | You tried to send to a recipient that has been marked as inactive. | The recipient has been marked as read.
    sandbox-recipients | 554 Free accounts are for test purposes only. Please add the address to authorized recipients. | 554 Mail for test purposes
    recipient-disabled | 550 5.2.1 The email account that you tried to reach is disabled | 550 5.1.1 The email account that you tried to reach does not exist
    recipient-missing | org.apache.commons.mail.EmailException: At least one receiver address required | org.apache.commons.mail.EmailException: From address required
    recipient-refused | com.sun.mail.smtp.SMTPAddressFailedException: 550 No thanks for this mail | com.sun.mail.smtp.SMTPSenderFailedException: 550 No thanks for this mail
    attachment-blocked | 552 5.7.0 This message was blocked because its content presents a potential security issue | 552 5.3.4 Message size exceeds fixed limit
    mail-too-large | 552 5.3.4 Message size exceeds fixed limit | 552 5.2.2 Mailbox full
    content-spam | 550 5.7.1 Message rejected as spam by our filter | 550 5.7.1 Relaying denied
    message-malformed | 554 Transaction failed: Missing header From | 554 Transaction failed: Missing recipient
    policy-refused | 550 5.7.1 Refused by policy of the house | 550 5.7.1 Relaying denied
    content-refused | smtplib.SMTPDataError: (554, b'5.9.9 this mail we do not want') | smtplib.SMTPRecipientsRefused: {'jo@example.org': (554, b'5.9.9 this mail we do not want')}
    greylisted | 451 4.7.1 <jo@example.org>: Recipient address rejected: Greylisted for 300 seconds | 451 4.3.0 Temporary server error
    server-busy | 421 4.3.2 Service not available, closing transmission channel | 421 4.7.28 Your sending rate is unusual: rate limited
    server-full | 452 4.5.3 Too many recipients | 452 4.2.2 Mailbox full
    recipient-busy | 450 4.2.1 The user you are trying to contact is receiving mail too quickly | 450 4.1.2 Recipient address rejected: Domain not found
    mail-loop | 554 5.4.14 Hop count exceeded | 550 5.4.5 Daily user sending limit exceeded
    server-error | 451 4.3.0 Local error in processing | 451 4.7.1 Greylisting in action
    too-many-connections | 432 4.3.2 Concurrent connections limit exceeded | 421 4.3.2 Service not available
    sending-rate | 454 Throttling failure: Maximum sending rate exceeded. | 454 Throttling failure: Daily message quota exceeded.
    sending-quota | 550 5.4.5 Daily user sending limit exceeded | 550 5.2.2 Mailbox quota exceeded
    account-not-activated | 502 5.7.0 Your SMTP account is not yet activated. | 502 5.5.1 Command not implemented
    account-blocked | 550 5.4.6 Unusual sending activity detected | 550 5.4.5 Daily sending limit reached
    account-rule | 554 The api key lacks the permission for mail.send | 554 The mail lacks a subject
    block-list | 554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org | 554 5.7.1 Client not wanted: relay access denied
    sender-unauthenticated | 550 5.7.26 This mail is unauthenticated: neither SPF nor DKIM passed | 550 5.7.1 This mail came from an unauthenticated user
    ehlo-name | 501 Syntactically invalid EHLO argument(s) | 501 5.1.7 Syntactically invalid sender
    ehlo-name | 504 5.5.2 <pod>: Helo command rejected: need fully-qualified hostname | 504 5.5.2 <pod>: Sender address rejected: need fully-qualified address
    greeting-refused | javax.mail.MessagingException: Could not connect to SMTP host: proxy.tunnel, port: 30587, response: 554 | javax.mail.MessagingException: Could not connect to SMTP host: proxy.tunnel, port: 30587, response: 421
    command-order | 503 5.5.1 Bad sequence of commands | 503 5.5.1 Authentication is required first
    amazon-not-authorized | 554 Access denied: User arn:aws:iam::1:user/mail is not authorized to perform ses:SendRawEmail on resource x | 554 Access denied: relaying denied
    amazon-configuration-set | 554 Configuration set does not exist: campaign | 554 The set of recipients does not exist
    """#

  private static let connectionSamples = #"""
    host-local | com.sun.mail.util.MailConnectException: Couldn't connect to host, port: localhost, 25; timeout 1;\n  nested exception is:\n\tjava.net.ConnectException: Connection refused | com.sun.mail.util.MailConnectException: Couldn't connect to host, port: proxy.tunnel, 30025; timeout 1;\n  nested exception is:\n\tjava.net.ConnectException: Connection refused
    host-unknown | javax.mail.MessagingException: Unknown SMTP host: smtp.exmaple.test | java.net.UnknownHostException: api.exmaple.test
    tunnel-bypassed | com.sun.mail.util.MailConnectException: Couldn't connect to host, port: smtp.example.com, 587; timeout 1;\n  nested exception is:\n\tjava.net.SocketTimeoutException: connect timed out | curl: (28) Failed to connect to smtp.example.com port 587 after 3000 ms: Timeout was reached
    connection-refused | curl: (7) Failed to connect to smtp.example.com port 587 after 1 ms: Connection refused | curl: (7) Failed to connect to www.example.com port 443 after 1 ms: no
    connection-timed-out | Nov 25 09:00:00 relay postfix/smtp[1]: 1: to=<jo@example.org>, relay=none, status=deferred (connect to mx.example.org[192.0.2.1]:25: Connection timed out) | java.net.SocketTimeoutException: connect timed out
    server-silent | javax.mail.MessagingException: Exception reading response;\n  nested exception is:\n\tjava.net.SocketTimeoutException: Read timed out | java.net.SocketTimeoutException: Read timed out
    connection-cut | javax.mail.MessagingException: Exception reading response;\n  nested exception is:\n\tjava.net.SocketException: Connection reset | redis: Connection reset
    sending-failed | org.apache.commons.mail.EmailException: Sending the email to the following server failed : proxy.tunnel:30587 | org.apache.commons.mail.EmailException: Sending the email to the following server failed : proxy.tunnel:30587\nCaused by: javax.mail.AuthenticationFailedException: 535 5.7.8 no
    tunnel-unknown | javax.mail.MessagingException: Unknown SMTP host: proxy.tunnel; | javax.mail.MessagingException: Unknown SMTP host: proxy.example.com;
    tunnel-refused | com.sun.mail.util.MailConnectException: Couldn't connect to host, port: proxy.tunnel, 30465; timeout 1;\n  nested exception is:\n\tjava.net.ConnectException: Connection refused | com.sun.mail.util.MailConnectException: Couldn't connect to host, port: mail.example.com, 465; timeout 1;\n  nested exception is:\n\tjava.net.ConnectException: Connection refused
    starttls-first | 530 5.7.0 Must issue a STARTTLS command first | 530 5.7.0 Must log in first
    tls-unavailable | 454 4.7.0 TLS not available due to a local problem | 454 4.7.0 Temporary authentication failure
    tls-not-offered | javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS | 530 5.7.0 Must issue a STARTTLS command first
    tls-plaintext | javax.mail.MessagingException: Could not connect to SMTP host: proxy.tunnel, port: 30587;\n  nested exception is:\n\tjavax.net.ssl.SSLException: Unsupported or unrecognized SSL message | javax.net.ssl.SSLException: Unsupported or unrecognized SSL message
    tls-no-common-version | javax.mail.MessagingException: Could not convert socket to TLS;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure | com.acme.Api javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure
    tls-server-name | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: Received fatal alert: unrecognized_name | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure
    tls-client-certificate | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_required | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_expired
    tls-closed | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: Remote host terminated the handshake | okhttp3: Remote host terminated the handshake
    tls-failed | javax.mail.MessagingException: Could not convert socket to TLS; | javax.mail.MessagingException: Could not convert socket to TLS;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: PKIX path building failed
    certificate-expired | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: PKIX path validation failed: validity check failed | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: PKIX path building failed
    certificate-weak | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: Certificates do not conform to algorithm constraints | com.acme.Api Certificates do not conform to algorithm constraints
    certificate-revoked | javax.mail.MessagingException: x;\n  nested exception is:\n\tjava.security.cert.CertificateRevokedException: Certificate has been revoked | javax.mail.MessagingException: x;\n  nested exception is:\n\tjava.security.cert.CertificateExpiredException: NotAfter: Sat
    certificate-name | javax.mail.MessagingException: x;\n  nested exception is:\n\tjava.security.cert.CertificateException: No subject alternative DNS name matching proxy.tunnel found. | com.acme.Api java.security.cert.CertificateException: No subject alternative DNS name matching api found.
    certificate-untrusted | javax.mail.MessagingException: x;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target | org.apache.http.X javax.net.ssl.SSLHandshakeException: PKIX path building failed
    mail-service-invalid | com.day.cq.mailer.MailingException: Invalid mail service configuration. | com.day.cq.mailer.MailingException: something else
    sender-missing | org.apache.commons.mail.EmailException: From address required | org.apache.commons.mail.EmailException: At least one receiver address required
    placeholder-left | javax.mail.AuthenticationFailedException: 535 5.7.8 no such user $[env:EMAIL_USER] | smtp.user is $[env:EMAIL_USER]
    mail-template | 25.11.2026 09:00:00.000 *ERROR* [x] com.acme.mail.Sender Could not load mail template /conf/acme/welcome.txt | 25.11.2026 09:00:00.000 *ERROR* [x] com.acme.pages.Maker Could not load page template /conf/acme/page
    mail-host-missing | org.apache.commons.mail.EmailException: Cannot find valid hostname for mail session | javax.mail.MessagingException: Unknown SMTP host: smtp.exmaple.test
    port-invalid | java.lang.IllegalArgumentException: Cannot connect to a port number that is less than 1 ( 0 )\n\tat org.apache.commons.mail.Email.setSmtpPort(Email.java:1) | java.lang.IllegalArgumentException: port\n\tat java.net.Socket.connect(Socket.java:1)
    address-label | java.lang.IllegalArgumentException: Empty label is not a legal name\n\tat org.apache.commons.mail.Email.setFrom(Email.java:1) | java.lang.IllegalArgumentException: Empty label\n\tat com.acme.Chart.draw(Chart.java:1)
    address-malformed | javax.mail.internet.AddressException: Missing final '@domain' in string ``jo'' | com.acme.postal.AddressFinder Missing street
    attachment-missing | org.apache.commons.mail.EmailException: Cannot attach file "/tmp/a.pdf" | org.apache.commons.mail.EmailException: From address required
    mail-session | java.lang.IllegalStateException: The MimeMessage is already built.\n\tat org.apache.commons.mail.Email.buildMimeMessage(Email.java:1) | java.lang.IllegalStateException: The page is already built.
    mail-class-loading | javax.activation.UnsupportedDataTypeException: no object DCH for MIME type text/html | java.lang.ClassNotFoundException: com.acme.Page
    mail-class-loading | java.lang.NoClassDefFoundError: javax/mail/internet/MimeMessage | java.lang.NoClassDefFoundError: com/acme/mailbox/Box
    mail-import | org.osgi.framework.BundleException: Unable to resolve acme.core: missing requirement osgi.wiring.package; (osgi.wiring.package=jakarta.mail) | org.osgi.framework.BundleException: Unable to resolve acme.core: missing requirement osgi.wiring.package; (osgi.wiring.package=com.acme.api)
    """#

  private static let answerSamples = #"""
    oauth-token-expired | AADSTS700082: The refresh token has expired due to inactivity. | AADSTS700084: The refresh token was issued to a single page app
    oauth-token-spa | AADSTS700084: The refresh token was issued to a single page app | AADSTS700082: The refresh token has expired
    oauth-token-revoked | AADSTS50173: The provided grant has expired due to it being revoked | AADSTS501731: not a code
    oauth-sign-in-frequency | AADSTS70043: The refresh token has expired due to sign-in frequency checks | AADSTS70008: The refresh token has expired
    oauth-code-used | {"error":"invalid_grant","error_description":"AADSTS54005: OAuth2 Authorization code was already redeemed"} | {"error":"invalid_grant","error_description":"AADSTS70000: not valid"}
    oauth-code-challenge | AADSTS501481: The Code_Verifier does not match the code_challenge | AADSTS54005: code was already redeemed
    oauth-token-invalid | AADSTS9002313: Invalid request. Request is malformed or invalid. | AADSTS900144: The request body must contain the following parameter: 'scope'.
    oauth-consent | AADSTS65001: The user or administrator has not consented | AADSTS50076: multi-factor authentication
    oauth-second-factor | AADSTS50076: you must use multi-factor authentication | AADSTS53003: Access has been blocked
    oauth-blocked | AADSTS53003: Access has been blocked by Conditional Access policies. | AADSTS50076: multi-factor authentication
    oauth-account | AADSTS50034: The user account does not exist in the directory. | AADSTS90002: Tenant 'x' not found.
    oauth-refused | {"error":"invalid_grant","error_description":"Bad Request"} | {"error":"not found","message":"no grant"}
    oauth-client-secret | AADSTS7000215: Invalid client secret provided. | AADSTS7000222: The provided client secret keys are expired.
    oauth-client-secret-expired | AADSTS7000222: The provided client secret keys are expired. | AADSTS7000215: Invalid client secret provided.
    oauth-app-unknown | AADSTS700016: Application with identifier 'x' was not found in the directory | AADSTS90002: Tenant 'x' not found.
    oauth-tenant | AADSTS900023: Specified tenant identifier is neither a valid DNS name | AADSTS700016: Application not found
    oauth-redirect | AADSTS50011: The redirect URI does not match | AADSTS50034: The user account does not exist
    oauth-scope | AADSTS70011: The provided value for the input parameter 'scope' is not valid. | AADSTS900144: The request body must contain the following parameter: 'grant_type'.
    oauth-request | AADSTS900144: The request body must contain the following parameter: 'refresh_token'. | AADSTS900144: The request body must contain the following parameter: 'scope'.
    oauth-client | {"error":"invalid_client","error_description":"The OAuth client was not found."} | {"error":"invalid_client","error_description":"AADSTS7000222: expired"}
    google-token-expired | {"error":"invalid_grant","error_description":"Token has been expired or revoked."} | {"error":"invalid_grant","error_description":"Bad Request"}
    google-policy | {"error":"admin_policy_enforced"} | {"error":"invalid_grant"}
    graph-send-as | {"error":{"code":"ErrorSendAsDenied","message":"no"}} | {"error":{"code":"ErrorAccessDenied","message":"no"}}
    graph-token-audience | {"error":{"code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience."}} | {"error":{"code":"InvalidAuthenticationToken","message":"Access token has expired."}}
    graph-token | {"error":{"code":"InvalidAuthenticationToken","message":"CompactToken parsing failed"}} | {"error":{"code":"InvalidAuthenticationToken","message":"Invalid audience."}}
    graph-permission | {"error":{"code":"ErrorAccessDenied","message":"Access is denied."}} | {"error":{"code":"ErrorSendAsDenied","message":"no"}}
    graph-mailbox | {"error":{"code":"MailboxNotEnabledForRESTAPI","message":"inactive"}} | {"error":{"code":"ErrorAccessDenied","message":"inactive"}}
    graph-busy | {"error":{"code":"ErrorServerBusy","message":"x"}} | {"error":{"code":"ErrorTooManyRequests","message":"x"}}
    sender-mailbox-full | {"error":{"code":"ErrorQuotaExceeded","message":"x"}} | {"error":{"code":"ErrorExceededMessageLimit","message":"x"}}
    graph-too-large | {"error":{"code":"ErrorMessageSizeExceeded","message":"x"}} | {"error":{"code":"ErrorQuotaExceeded","message":"x"}}
    graph-recipients | {"error":{"code":"ErrorInvalidRecipients","message":"x"}} | {"error":{"code":"ErrorAccessDenied","message":"x"}}
    aio-login | [CloudManagerCLI:NO_DEFAULT_IMS_CONTEXT] There is no IMS context configuration defined. | [CloudManagerCLI:CLI_AUTH_NO_ORG] no organization has been selected.
    aio-organization | [CloudManagerCLI:CLI_AUTH_NO_ORG] The CLI has been authenticated, but no organization has been selected. | [CloudManagerCLI:MISSING_PROGRAM_ID] Program ID must be specified
    aio-ims-context | Error: [IMSSDK:CANNOT_GENERATE_TOKEN] Cannot generate token because no plugin supports configuration: {} | Error: [CloudManagerCLI:BLANK_VARIABLE_VALUE] no
    aio-no-program | [CloudManagerCLI:MISSING_PROGRAM_ID] Program ID must be specified | [CloudManagerCLI:MISSING_ENVIRONMENT_ID] Environment ID must be specified
    aio-no-environment | [CloudManagerCLI:MISSING_ENVIRONMENT_ID] Environment ID must be specified | [CloudManagerCLI:MISSING_PROGRAM_ID] Program ID must be specified
    aio-no-plugin | Error: command cloudmanager:environment:set-variables not found\naio help | bash: command not found
    aio-blank-value | [CloudManagerCLI:BLANK_VARIABLE_VALUE] Blank variable values are not allowed. | [CloudManagerCLI:MALFORMED_NAME_VALUE_PAIR] no
    aio-pairs | [CloudManagerCLI:MALFORMED_NAME_VALUE_PAIR] Please provide correct values for flags | [CloudManagerCLI:BLANK_VARIABLE_VALUE] no
    aio-reserved-name | aio: the variable name ADOBE_MAIL is reserved for internal usage | aio: the variable name MAIL is unused
    aio-variables-file | [CloudManagerCLI:VARIABLES_JSON_PARSE_ERROR] Unable to parse variables from provided data. | [CloudManagerCLI:BLANK_VARIABLE_VALUE] no
    cloud-manager-role | Error: Cannot set variables: https://cloudmanager.adobe.io/api/program/1/environment/2/variables (403 Forbidden) | Error: Cannot set variables: https://cloudmanager.adobe.io/api/program/1/environment/2/variables (400 Bad Request)
    cloud-manager-token | {"error_code":"401013","message":"Oauth token is not valid"} | {"error_code":"403003","message":"Api Key is invalid"}
    cloud-manager-api-key | {"error_code":"403003","message":"Api Key is invalid"} | {"error_code":"401013","message":"Oauth token is not valid"}
    cloud-manager-organization | {"error_code":"400003","message":"Missing header x-gw-ims-org-id"} | curl -H "x-gw-ims-org-id: 1" https://cloudmanager.adobe.io/api/programs
    cloud-manager-variables | Error: Cannot set variables: https://cloudmanager.adobe.io/api/program/1/environment/2/variables (400 Bad Request) | Error: Cannot set variables: https://cloudmanager.adobe.io/api/program/1/environment/2/variables (404 Not Found)
    cloud-manager-busy | Cannot enable: https://cloudmanager.adobe.io/api/program/1/environment/2/advancedNetworking (409 Conflict): the environment is updating | Cannot enable: https://cloudmanager.adobe.io/api/program/1/environment/2/advancedNetworking (404 Not Found)
    cloud-manager-not-found | Error: Cannot set variables: https://cloudmanager.adobe.io/api/program/1/environment/2/variables (404 Not Found) | GET https://api.example.com (404 Not Found)
    port-forwards-refused | {"status":400,"errors":["portForwards[0].portOrig must be between 30000 and 31000"]} | {"portForwards":[{"name":"smtp.example.com","portDest":587,"portOrig":30587}]}
    networking-sandbox | A sandbox program has no advanced networking | This sandbox program has advanced search
    secret-not-found | Cannot replace secret 'EMAIL_PASSWORD' in property smtp.password. No file found for name in any of the given directories: '[/mnt]' | Replaced secret 'EMAIL_PASSWORD' in property smtp.password
    secrets-folder-missing | Cannot replace property value smtp.password. No directory configured via framework property secretsdir | Cannot replace secret 'A' in property smtp.password. No file found
    placeholder-type | *WARN* [x] org.apache.felix.configadmin.plugin.interpolation Cannot convert to type: integer | *WARN* [x] com.acme.Shop Cannot convert to type: integer
    configuration-json | java.io.IOException: Invalid JSON Unexpected character '}' in com.day.cq.mailer.DefaultMailService.cfg.json | java.io.IOException: Invalid JSON in /content/acme/data
    property-duplicate | com.day.cq.mailer.DefaultMailService : PID <configuration> : Duplicate property (properties are case-insensitive) : smtp.Host | com.acme.Other : Duplicate property : host
    property-type | com.day.cq.mailer.DefaultMailService : Invalid value/type for configuration : smtp.port:Integer : "x" | com.day.cq.mailer.DefaultMailService : Invalid JSON, no root object
    configuration-folder | OSGi configuration are only considered if placed below a folder called 'config', but the configuration at '/apps/acme/install/com.day.cq.mailer.DefaultMailService.cfg.json' is placed outside! | OSGi configurations below /apps/acme/config
    configuration-twice | Duplicate configuration com.day.cq.mailer.DefaultMailService in acme.all | Duplicate configuration com.acme.Shop in acme.all
    password-in-file | [ERROR] [configuration-api] Configuration com.day.cq.mailer.DefaultMailService: Property smtp.password - Value for a password must use a placeholder | [ERROR] [configuration-api] Configuration com.day.cq.mailer.DefaultMailService: Property smtp.ssl - Boolean value must either be true or false, but not on
    variable-name-reserved | Value for property 'smtp.user' must not use env vars prefixed with INTERNAL_ or ADOBE_ : $[env:ADOBE_MAIL] | Value for property 'smtp.user' uses env var not following naming length restrictions : $[env:M]
    variable-name-malformed | Value for property 'smtp.user' uses env var not following naming length restrictions : $[env:M] | Value for property 'smtp.user' must not use env vars prefixed with INTERNAL_ or ADOBE_
    run-mode-order | java.lang.IllegalArgumentException: Invalid runmode dev.author. Please use this runmode instead: author.dev | Runmodes author.dev
    build-value | [ERROR] [configuration-api] Configuration com.day.cq.mailer.DefaultMailService: Property smtp.ssl - Boolean value must either be true or false, but not on | [ERROR] [configuration-api] Configuration com.acme.Shop: Property open - Boolean value must either be true or false, but not on
    configuration-not-allowed | [ERROR] [configuration-api] Factory configuration com.day.cq.mailer.DefaultMailService~mine: configuration is not allowed | [ERROR] [configuration-api] com.acme.Shop~mine: configuration is not allowed
    """#
}
