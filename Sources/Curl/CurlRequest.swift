/// A request for curl. All of it reaches curl on standard input, so that no argument, file or
/// variable shows a secret.
package struct CurlRequest: Hashable, Sendable {
  /// The variables that curl gets.
  package enum Variables: Hashable, Sendable {
    /// None, so that no proxy and no other certificates are used.
    case none
    /// The person's, with their proxies and certificates.
    case inherited
  }

  package var url: String
  package var options: [CurlOption]
  package var variables: Variables
  /// Seconds until the server has to be ready for the first command, and for everything.
  package var connectTimeout: Int
  package var timeout: Int
  /// The bytes of an answer, and of a trace, beyond which curl is ended.
  package var outputLimit = 8 << 20
  package var traceLimit = 1 << 20

  package init(
    url: String, options: [CurlOption], variables: Variables, connectTimeout: Int = 10,
    timeout: Int = 30
  ) {
    self.url = url
    self.options = options
    self.variables = variables
    self.connectTimeout = connectTimeout
    self.timeout = timeout
  }

  /// The configuration file.
  var configuration: String {
    let first = [
      CurlOption("url", url), CurlOption("silent"),
      CurlOption("connect-timeout", "\(connectTimeout)"), CurlOption("max-time", "\(timeout)"),
    ]
    return (first + options).map { "\($0.line)\n" }.joined()
  }
}
