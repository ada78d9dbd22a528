extension Explanation {
  static let entraApplications: [Explanation] = [
    Explanation(
      "oauth-client-secret", "The client secret is wrong or missing",
      [
        .identity(
          "AADSTS7000215", "AADSTS7000218", "AADSTS7000216", "AADSTS7000219", "AADSTS50013",
          "AADSTS700027", "AADSTS7000232"),
        .identity("AADSTS900144", saying: ["parameter client secret"]),
        .identity("invalid_client", saying: ["client secret", "secret", "client authentication"]),
      ],
      cause:
        "The client secret is not the value that Microsoft Entra showed once when it was created; often its ID was copied instead. Or no secret was sent, because the secret for the placeholder in clientSecret is not set in this environment.",
      cure:
        "Create a client secret in the app registration, store its value (not its ID) as a secret, and set clientSecret to $[secret:NAME].",
      confirm:
        "Microsoft Entra > App registrations > the app > Certificates & secrets shows the first characters of the value.",
      rules: ["oauth-provider-incomplete"], source: Source.entraCodes),
    Explanation(
      "oauth-client-secret-expired", "The client secret has expired",
      [.identity("AADSTS7000222")],
      cause: "A client secret expires on the date that was chosen when it was created.",
      cure:
        "Create a new client secret in the app registration, store its value as the secret, and note its expiry date.",
      confirm:
        "Microsoft Entra > App registrations > the app > Certificates & secrets shows the date.",
      source: Source.entraCodes),
    Explanation(
      "oauth-app-unknown", "The tenant does not know the app: client ID or tenant is wrong",
      [
        .identity(
          "AADSTS700016", "AADSTS7000112", "AADSTS700011", "AADSTS50194", "AADSTS7000114",
          "AADSTS90013", "AADSTS7000110", "AADSTS700003", "AADSTS500011", "AADSTS7000111")
      ],
      cause:
        "clientId is not the application ID of an app in the configured tenant, or the app is disabled.",
      cure:
        "Copy Application (client) ID and Directory (tenant) ID from the app registration into clientId and the addresses authUrl, tokenUrl, and refreshUrl.",
      confirm: "Microsoft Entra > App registrations > the app > Overview shows both.",
      rules: ["oauth-provider-incomplete"], source: Source.entraCodes),
    Explanation(
      "oauth-tenant", "The tenant in the addresses does not exist",
      [
        .identity(
          "AADSTS90002", "AADSTS900023", "AADSTS900021", "AADSTS50001", "AADSTS900971",
          "AADSTS90130", "AADSTS900382", "AADSTS90019", "AADSTS900021", "AADSTS50059",
          "AADSTS90023", "AADSTS90005", "AADSTS90051", "AADSTS900384", "AADSTS900439")
      ],
      cause:
        "authUrl, tokenUrl, or refreshUrl contains the sample value <tenantID> or a wrong tenant.",
      cure: "Use the Directory (tenant) ID of your tenant in all three addresses.",
      confirm: "Microsoft Entra > Overview shows the tenant ID.",
      rules: ["oauth-provider-incomplete"], source: Source.entraCodes),
    Explanation(
      "oauth-redirect", "The redirect URI is not registered for the app",
      [
        .identity("AADSTS50011", "AADSTS500112", "AADSTS500113", "AADSTS90102", "AADSTS700046"),
        .identity("redirect_uri_mismatch", rank: .vendorWords),
      ],
      cause:
        "authCodeRedirectUrl, or the redirect_uri of the authorization, does not exactly match a redirect URI of the app.",
      cure:
        "Add the same address, such as http://localhost, to the app's redirect URIs, under the platform Web.",
      confirm:
        "Microsoft Entra > App registrations > the app > Authentication lists them. At Google, see Google Cloud console > Credentials.",
      rules: ["oauth-provider-incomplete"],
      source: "https://learn.microsoft.com/en-us/entra/identity-platform/reply-url"),
    Explanation(
      "oauth-scope", "A scope is missing or wrong, or the scopes belong to two resources",
      [
        .identity(
          "AADSTS70011", "AADSTS28000", "AADSTS28002", "AADSTS28003", "AADSTS700022",
          "AADSTS650053", "AADSTS1002012", "AADSTS90009", "AADSTS9002331"),
        .identity("AADSTS900144", saying: ["parameter scope"]),
        .identity("invalid_scope", rank: .words), .identity("AADSTS901002", "AADSTS90100"),
        .identity("invalid_resource", rank: .words),
      ],
      cause:
        "A token is valid for one resource only, so one list cannot contain scopes of both outlook.office.com and graph.microsoft.com. Or a scope is misspelt or missing.",
      cure:
        "Set scopes, as a list, to https://outlook.office.com/SMTP.Send for SMTP or to https://graph.microsoft.com/Mail.Send for Graph, with offline_access. For Google, use https://mail.google.com/.",
      confirm: "Compare scopes in the OAuth provider configuration with the app's permissions.",
      rules: ["oauth-scopes-mixed", "oauth-scopes-transport", "oauth-provider-incomplete"],
      source: Source.adobeOAuth),
    Explanation(
      "oauth-request", "A parameter of the token request is missing or malformed",
      [
        .identity("AADSTS900144", rank: .words),
        .identity(
          "AADSTS90014", "AADSTS900561", "AADSTS70003", "AADSTS70001", "AADSTS90015", "AADSTS90100",
          "AADSTS700055", "AADSTS900971", "AADSTS70016"),
        .identity("unsupported_grant_type", rank: .words),
      ],
      cause:
        "The request to tokenUrl lacks a parameter, or contains an unknown parameter. In AEM, a property is missing from the OAuth provider configuration.",
      cure:
        "Fill in authUrl, tokenUrl, refreshUrl, clientId, clientSecret, refreshToken, and scopes in the OAuth provider configuration.",
      confirm: "The text after the code names the parameter.",
      rules: ["oauth-provider-incomplete"], source: Source.entraCodes),
    Explanation(
      "oauth-client", "The identity provider does not accept the client ID or the client secret",
      [
        .identity("deleted_client", "disabled_client", rank: .words),
        .identity("invalid_client", rank: .enhancedCode),
        .text("oauth client was not found", rank: .words),
      ],
      cause:
        "clientId is not the app's client ID, the app was deleted or disabled, or the client secret is wrong, has expired, or was not sent.",
      cure:
        "Copy the client ID and the client secret from the provider's console again. Store the client secret as the secret that clientSecret names.",
      confirm:
        "The provider's console shows the client ID and the expiry date of the client secret.",
      rules: ["oauth-provider-incomplete"], source: Source.googleOAuth),
  ]
}
