/// A value that no answer and no file states, and that the next steps need.
package struct Assumption: Hashable, Sendable {
  package let answer: AnswerKey
  /// The value with its name, at the start of a sentence.
  package let subject: String
  /// The value that the next steps need instead.
  let need: String

  package var words: String { "\(subject) is assumed. The next steps need \(need)." }
}

extension ResolvedSettings {
  var assumed: [Assumption] {
    usesServer ? [assumedOption, assumedServer].compactMap(\.self) : []
  }

  private var assumedOption: Assumption? {
    guard networking == nil else { return nil }
    return Assumption(
      answer: .networking, subject: assumedNetworking.title,
      need: "the option that your program has")
  }

  /// The usual server of a provider with several.
  private var assumedServer: Assumption? {
    guard origin(of: .host) == .derived, let provider, provider.endpoints.count > 1,
      let endpoint = provider.endpoints.first(where: { $0.host == host })
    else { return nil }
    let division = provider.division.title
    return Assumption(
      answer: .host, subject: "\(division) \(endpoint.title)",
      need: "the \(division.lowercased()) of your account")
  }
}
