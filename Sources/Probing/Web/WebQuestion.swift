package import Curl

/// A request over HTTPS to a service that issues or accepts tokens.
package struct WebQuestion: Hashable, Sendable {
  package let url: String
  private let options: [CurlOption]

  /// Asks for a document with an access token.
  static func get(_ url: String, token: String) -> WebQuestion {
    WebQuestion(url: url, options: [CurlOption("oauth2-bearer", token)])
  }

  /// Sends JSON with an access token.
  static func post(_ url: String, json: String, token: String) -> WebQuestion {
    WebQuestion(
      url: url,
      options: [
        CurlOption("oauth2-bearer", token), CurlOption("data-raw", json),
        CurlOption("header", "Content-Type: application/json"),
      ])
  }

  /// Sends the fields of a form.
  static func post(_ url: String, form: KeyValuePairs<String, String>) -> WebQuestion {
    WebQuestion(url: url, options: form.map { CurlOption("data-urlencode", "\($0)=\($1)") })
  }

  /// - Parameters:
  ///   - authorities: A file of certificates to trust in place of the system's.
  ///   - seconds: How long all of it may take.
  package func request(trusting authorities: String?, within seconds: Int) -> CurlRequest {
    // No redirect is followed: it could lead the secrets elsewhere.
    let fixed = [
      CurlOption("globoff"), CurlOption("proto", "=https"), CurlOption("tlsv1.2"),
      CurlOption("header", "Accept: application/json"),
      // A line behind the answer.
      CurlOption("write-out", "\n%{json}"),
    ]
    return CurlRequest(
      url: url, options: fixed + (authorities.map { [CurlOption("cacert", $0)] } ?? []) + options,
      variables: .inherited, connectTimeout: seconds, timeout: seconds)
  }
}
