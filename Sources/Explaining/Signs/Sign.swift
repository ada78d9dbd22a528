/// One thing that an event says and that an explanation can recognise.
struct Sign: Sendable {
  enum Kind: Hashable, Sendable {
    /// A refusal of a mail server. Names: the code and the enhanced code.
    case reply
    /// An exception of Java, Python, .NET or PHP. Names: the class without its package.
    case fault
    /// A connection that failed. Names: the outcome and the destination.
    case connection
    /// A refusal of an identity provider. Names: its error codes.
    case identity
    /// A refusal of an HTTP interface. Names: its error codes and HTTP statuses.
    case api
    /// An error of a tool. Names: the tool's code for it.
    case tool
    /// Lines that say something in words.
    case text
  }

  let kind: Kind
  let names: [String]
  let words: Words
  let line: Int
  var phase: Phase? = nil
  /// The number of exceptions that the sign is a cause of; the innermost cause has the most.
  var depth = 0
}

/// The command of the conversation with a mail server that something belongs to.
enum Phase: Hashable, Sendable {
  case greeting, hello, startTLS, login, sender, recipient, content
}
