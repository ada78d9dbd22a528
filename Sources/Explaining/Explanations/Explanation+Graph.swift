extension Explanation {
  static let graph: [Explanation] = [
    Explanation(
      "graph-send-as", "The account is not allowed to send as the address in from.address",
      [
        .api("ErrorSendAsDenied", rank: .vendorWords),
        .text("does not have the right to send mail on behalf of the specified sending account"),
      ],
      cause:
        "Microsoft Graph sends as the user who consented. from.address is another mailbox, and that user lacks the permission Send As for it.",
      cure:
        "Set from.address to the mailbox that consented, or have an administrator give it the permission Send As for the sender.",
      confirm: "Compare from.address with smtp.user.", rules: senderRules,
      source: Source.graphSendMail),
    Explanation(
      "graph-token-audience", "The access token is not for Microsoft Graph",
      [
        .api("InvalidAuthenticationToken", saying: ["audience", "resource"]),
        .text("access token validation failure invalid audience"),
      ],
      cause:
        "With graph.flow set to true, Graph scopes are required, but the token was issued for outlook.office.com or another resource.",
      cure:
        "Set scopes to https://graph.microsoft.com/Mail.Send with offline_access, authorize again, and store the new refresh token.",
      confirm: "Decode the access token: aud must be https://graph.microsoft.com.",
      transports: [.graph], rules: ["oauth-scopes-transport", "oauth-scopes-mixed"],
      source: Source.adobeOAuth),
    Explanation(
      "graph-token", "Microsoft Graph does not accept the access token",
      [
        .api("InvalidAuthenticationToken", "CompactToken", rank: .words),
        .text(
          "compacttoken parsing failed", "lifetime validation failed", "access token is empty",
          "access token has expired"),
        .api("UnknownError", saying: ["graph microsoft"], rank: .code),
        .api("401", saying: ["graph microsoft"], rank: .code),
      ],
      cause: "The token is missing, cut off, has expired, or is not an access token.",
      cure:
        "Authorize again as the mailbox user, and store the new refresh token. Check refreshUrl, client ID, and client secret.",
      confirm:
        "Decode the access token: exp is its expiry time, and aud must be https://graph.microsoft.com.",
      transports: [.graph], source: Source.graphErrors),
    Explanation(
      "graph-permission", "The permission Mail.Send is missing, or is not for this mailbox",
      [
        .api("ErrorAccessDenied", "Authorization_RequestDenied", "AccessDenied", rank: .words),
        .text(
          "access is denied check credentials and try again",
          "insufficient privileges to complete the operation"),
        .api("403", saying: ["graph microsoft"], rank: .code),
        .api("ErrorImpersonateUserDenied", rank: .words),
      ],
      cause:
        "The access token lacks the scope Mail.Send, nobody has consented to it, an application access policy excludes the mailbox, or the mailbox is not the user's own.",
      cure:
        "Add the delegated permission Mail.Send to the app registration, have consent granted for it, authorize again, and send from the mailbox that consented.",
      confirm: "Decode the access token: scp must contain Mail.Send.",
      rules: ["oauth-scopes-transport"], source: Source.graphSendMail),
    Explanation(
      "graph-mailbox", "The account has no mailbox in Exchange Online",
      [
        .api(
          "MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "ErrorNonExistentMailbox",
          "ResourceNotFound", "MailboxNotHostedInExchangeOnline",
          rank: .vendorWords), .api("ErrorInvalidUser", rank: .words),
        .api("Request_ResourceNotFound", rank: .code),
        .text(
          "mailbox is either inactive soft deleted or is hosted on premise",
          "smtp address has no mailbox associated"),
      ],
      cause:
        "The account that consented has no Exchange Online license, its mailbox is not ready or was removed, or it is on a server of your own.",
      cure:
        "Give the account a license with Exchange Online, or use a mailbox that is hosted there.",
      confirm:
        "Microsoft 365 admin center > Users > the account > Licenses and apps shows the license.",
      transports: [.graph], source: Source.graphErrors),
    Explanation(
      "graph-busy", "Microsoft Graph or the mailbox is not available for now",
      [
        .api(
          "ErrorMailboxMoveInProgress", "ErrorServerBusy", "ErrorTimeoutExpired",
          "ErrorInternalServerTransientError", "ErrorMailboxStoreUnavailable",
          "ServiceNotAvailable", "ErrorConnectionFailed", "ErrorInternalServerError",
          rank: .vendorWords), .api("503", "504", "502", saying: ["graph microsoft"], rank: .words),
      ],
      cause:
        "The service is busy, or the mailbox is being moved: the error is temporary and on Microsoft's side.",
      cure: "Send again later, with longer and longer pauses.",
      confirm: "Microsoft 365 admin center > Health > Service health shows outages.",
      transports: [.graph],
      source: Source.graphErrors),
    Explanation(
      "graph-too-large", "The mail is too large for Microsoft Graph",
      [
        .api(
          "ErrorMessageSizeExceeded", "RequestEntityTooLarge", "ErrorAttachmentSizeLimitExceeded",
          rank: .vendorWords), .api("413", saying: ["graph microsoft"], rank: .words),
        .text("maximum request length exceeded", around: ["graph microsoft", "sendmail"]),
      ],
      cause: "A request to send a mail can be about 4 MB, including attachments.",
      cure: "Send links instead of attachments, or send over SMTP.",
      confirm: "The same mail without its attachments is sent.", transports: [.graph],
      source: Source.graphSendMail),
    Explanation(
      "graph-recipients", "Microsoft Graph does not accept the recipients or the message",
      [
        .api(
          "ErrorInvalidRecipients", "ErrorRecipientNotFound", "ErrorInvalidRequest",
          "ErrorMissingRecipients", "RequestBodyRead", "ErrorInvalidIdMalformed",
          "ErrorItemNotFound", "ErrorPropertyValidationFailure", rank: .words)
      ],
      cause:
        "The mail has no recipient, a malformed address, or a part that Graph does not accept.",
      cure:
        "Check where the recipients come from: the form, the workflow, or the user's profile.",
      confirm: "The text after the code names the part.", transports: [.graph],
      source: Source.graphErrors),
  ]
}
