/// The reason why curl could not be asked.
package enum CurlError: Error, Hashable {
  /// Curl is not installed.
  case missing
  /// The answer or the trace is longer than the request allows.
  case tooLong
  /// The task was cancelled, and curl ended.
  case cancelled
  /// Curl could not be started; `message` says why.
  case failed(message: String)
}
