package import MailSetup

/// The answer of a mail server that the session asked.
package struct ServerTest: Hashable, Sendable {
  package let host: String
  package let port: Int
  /// The facts on the server, in sentences.
  package let words: String
  /// The mode in which AEM can use the port; nil where it cannot.
  package let mode: TLSMode?

  package init(host: String, port: Int, words: String, mode: TLSMode?) {
    self.host = host
    self.port = port
    self.words = words
    self.mode = mode
  }
}
