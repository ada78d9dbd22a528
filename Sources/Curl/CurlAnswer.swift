/// The result of one run of curl.
package struct CurlAnswer: Hashable, Sendable {
  /// Curl's exit code, or 128 and the number of the signal that ended it. Source:
  /// https://curl.se/docs/manpage.html#EXIT
  package var exitCode: Int32
  /// Standard output: what the server sent, with what `write-out` puts there.
  package var output: [UInt8]
  /// Standard error: the trace of `verbose`, with what `write-out` puts there.
  package var trace: [UInt8]

  package init(exitCode: Int32, output: [UInt8] = [], trace: [UInt8] = []) {
    self.exitCode = exitCode
    self.output = output
    self.trace = trace
  }
}
