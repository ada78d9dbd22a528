extension Explanation {
  static let entraTokens: [Explanation] = [
    Explanation(
      "oauth-token-expired", "The refresh token has expired",
      [.identity("AADSTS700082", "AADSTS70008", "AADSTS700081", "AADSTS700083")],
      cause:
        "A Microsoft refresh token is valid for 90 days; this token was issued or last used longer ago.",
      cure:
        "Authorize again as the mailbox user, store the new refresh token as the secret, and note the date for the next time.",
      confirm: "The text after the code says when the token was issued.",
      source: Source.entraTokens),
    Explanation(
      "oauth-token-spa",
      "The refresh token belongs to a single-page app and is valid for one day only",
      [.identity("AADSTS700084")],
      cause:
        "The redirect URI is registered under the platform “Single-page application”, whose refresh tokens are valid for 24 hours.",
      cure:
        "Register the redirect URI under the platform Web in Microsoft Entra, authorize again, and store the new refresh token.",
      confirm: "Microsoft Entra > App registrations > the app > Authentication shows the platform.",
      source: Source.entraTokens),
    Explanation(
      "oauth-token-revoked", "The refresh token was revoked",
      [.identity("AADSTS50173", "AADSTS50132", "AADSTS50133", "AADSTS70046")],
      cause:
        "The user's sessions were revoked, for example by an administrator or by a password change.",
      cure: "Authorize again as the mailbox user, and store the new refresh token as the secret.",
      confirm: "The mailbox user's audit log in Microsoft Entra shows the revocation.",
      source: Source.entraTokens),
    Explanation(
      "oauth-sign-in-frequency", "A policy of the tenant ends the refresh token early",
      [
        .identity("AADSTS70043", "AADSTS70044", "AADSTS50078", "AADSTS50089"),
        .identity("invalid_rapt", rank: .vendorWords),
      ],
      cause:
        "Conditional Access at Microsoft, or session control at Google, requires a new sign-in after some time, so the refresh token is no longer accepted.",
      cure:
        "Have an administrator exclude the mailbox from the sign-in frequency, or the app from session control. Then authorize again and store the new refresh token.",
      confirm:
        "The sign-in log in Microsoft Entra names the policy. At Google, see Google Admin console > Security.",
      source: Source.entraCodes),
    Explanation(
      "oauth-code-used", "The code from the browser was already used or is too old",
      [
        .identity("AADSTS54005", "AADSTS70002", "AADSTS54008"),
        .identity(
          "invalid_grant",
          saying: [
            "code was already redeemed", "authorization code … expired|redeemed|used|invalid",
            "code has expired", "bad request code",
          ]),
      ],
      cause: "An authorization code can be used once, and only for a few minutes.",
      cure: "Authorize in the browser again, and exchange the new code for tokens at once.",
      confirm: "The code in the address bar has already been exchanged.", source: Source.entraCodes),
    Explanation(
      "oauth-code-challenge", "The proof key of the authorization code does not match",
      [
        .identity("AADSTS501481", "AADSTS50148", "AADSTS9002325"),
        .identity("invalid_grant", saying: ["code verifier", "code challenge", "pkce"]),
      ],
      cause:
        "The token request lacks the code verifier (PKCE) of the authorization, or sends a different verifier.",
      cure:
        "Authorize in the browser again, and exchange the new code with the code verifier of that attempt.",
      confirm: "The authorization address contains code_challenge.", source: Source.entraCodes),
    Explanation(
      "oauth-token-invalid", "The refresh token is not valid",
      [
        .identity(
          "AADSTS70000", "AADSTS9002313", "AADSTS900142", "AADSTS50027", "AADSTS70007",
          "AADSTS700005", "AADSTS240240")
      ],
      cause:
        "The request to tokenUrl or refreshUrl is malformed, or the value is not a valid refresh token: it is cut off, contains a line break, is an authorization code or an access token, or belongs to another app.",
      cure:
        "Authorize again, and store the whole refresh token, without quotation marks or a line break, as the secret. Check refreshUrl and tokenUrl.",
      confirm:
        "A Microsoft refresh token has more than 1,000 characters. The same request with curl fails in the same way.",
      rules: ["oauth-provider-incomplete"], source: Source.entraCodes),
    Explanation(
      "oauth-consent", "Consent to the app's permissions is missing",
      [
        .identity(
          "AADSTS65001", "AADSTS65004", "AADSTS65005", "AADSTS90094", "AADSTS90095", "AADSTS650051",
          "AADSTS650056", "AADSTS650057", "AADSTS900941", "AADSTS90008"),
        .identity("consent_required"),
        .identity("access_denied", saying: ["consent", "declined", "user"]),
      ],
      cause:
        "Neither the mailbox user nor an administrator has consented to the permissions in the scopes, or the user declined, or the app does not list them.",
      cure:
        "Add the delegated permissions (SMTP.Send or Mail.Send, offline_access) to the app registration, have an administrator grant consent, and authorize again as the mailbox user.",
      confirm:
        "Microsoft Entra > App registrations > the app > API permissions shows the status of each permission.",
      source: Source.entraCodes),
    Explanation(
      "oauth-second-factor", "The account needs a second factor",
      [
        .identity(
          "AADSTS50074", "AADSTS50076", "AADSTS50079", "AADSTS50072", "AADSTS50158", "AADSTS530035"),
        .identity("interaction_required", rank: .code),
      ],
      cause:
        "The tenant asks for multifactor authentication, and the refresh token was issued without it or before it was required.",
      cure:
        "Authorize again in the browser as the mailbox user with the second factor, and store the new refresh token. Or have an administrator exclude the mailbox.",
      confirm: "The sign-in log in Microsoft Entra shows the requirement.",
      source: Source.entraCodes),
    Explanation(
      "oauth-blocked", "Conditional Access blocks the token",
      [
        .identity(
          "AADSTS53003", "AADSTS53000", "AADSTS53001", "AADSTS53002", "AADSTS53004", "AADSTS530032",
          "AADSTS530034", "AADSTS50105", "AADSTS530003", "AADSTS50005", "AADSTS50097",
          "AADSTS50129", "AADSTS530004")
      ],
      cause:
        "A Conditional Access policy of the tenant, or the app's assignment, does not allow this user, device, location, or address.",
      cure:
        "Have the tenant's administrator exclude the mailbox or app from the policy, or assign the user to the app. If the policy depends on the IP address, use a dedicated egress IP address.",
      confirm: "The sign-in log in Microsoft Entra names the policy.",
      rules: ["relay-needs-fixed-ip"], source: Source.entraCodes),
    Explanation(
      "oauth-account", "The tenant does not accept the account",
      [
        .identity(
          "AADSTS50034", "AADSTS50126", "AADSTS50053", "AADSTS50055", "AADSTS50056", "AADSTS50057",
          "AADSTS50020", "AADSTS50059", "AADSTS51004", "AADSTS50128", "AADSTS50144", "AADSTS16000",
          "AADSTS90072", "AADSTS50177", "AADSTS500200", "AADSTS500201", "AADSTS500202",
          "AADSTS165000")
      ],
      cause:
        "The account does not exist in this tenant, is disabled or locked, or its password is wrong or has expired.",
      cure:
        "Check the mailbox's name and the tenant in the addresses. Have an administrator enable or unlock the account, then authorize again.",
      confirm: "The account's page in Microsoft Entra shows its status.", source: Source.entraCodes),
    Explanation(
      "oauth-refused",
      "The identity provider did not issue a token: authorize again for a new refresh token",
      [
        .identity("invalid_grant", "unauthorized_client", "login_required", rank: .enhancedCode),
        .identity("access_denied", "invalid_request", "temporarily_unavailable", rank: .code),
        .identity(rank: .general),
      ],
      cause:
        "The refresh token has expired, was revoked, belongs to another app, or is not the whole token.",
      cure:
        "Authorize again as the mailbox user with offline access, and store the new refresh token as the secret. Check client ID, client secret, and scopes.",
      confirm: "error_description in the answer, or the code behind AADSTS, says more.",
      source: Source.googleOAuth),
  ]
}
