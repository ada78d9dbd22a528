/// How one answer is written in an answers file: the reader, the writer and the schema come from it.
struct AnswerForm: Sendable {
  let key: AnswerKey
  /// What it is, for the schema.
  let words: String
  let kind: Kind

  enum Kind: Sendable {
    case text(any WritableKeyPath<Answers, String?> & Sendable, pattern: TextPattern? = nil)
    case number(any WritableKeyPath<Answers, Int?> & Sendable, ClosedRange<Int>)
    case flag(any WritableKeyPath<Answers, Bool?> & Sendable)
    case word(
      [String], get: @Sendable (Answers) -> String?, set: @Sendable (String, inout Answers) -> Void)
    case forwards
    case hosts
  }

  /// A text's form: the schema's regular expression and the same as a function.
  struct TextPattern: Sendable {
    let expression: String
    let matches: @Sendable (String) -> Bool

    static let folder = TextPattern(expression: "^config(\\.[a-z0-9]+)*$") { text in
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      return parts[0] == "config"
        && parts.dropFirst().allSatisfy { part in
          !part.isEmpty
            && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
        }
    }
  }

  /// All answers in the order of the file.
  static let all: [AnswerForm] = [
    AnswerForm(
      key: .module, words: "The config module's folder, as the project has it.",
      kind: .text(\.module)),
    AnswerForm(
      key: .app, words: "The app below jcr_root/apps that the configuration is deployed with.",
      kind: .text(\.app)),
    AnswerForm(
      key: .folder, words: "The run-mode folder; config holds for all.",
      kind: .text(\.folder, pattern: .folder)),
    AnswerForm(
      key: .networking,
      words: "The advanced networking option, in the words of Cloud Manager's API.",
      kind: .word(
        Networking.allCases.map(\.rawValue), get: { $0.networking?.rawValue },
        set: { $1.networking = Networking(rawValue: $0) })),
    AnswerForm(
      key: .provider, words: "A known mail provider; without it host is another server.",
      kind: .word(
        Provider.all.map(\.id),
        get: { if case .preset(let id) = $0.provider { id } else { nil } },
        set: { $1.provider = .preset($0) })),
    AnswerForm(key: .host, words: "The mail server's host name.", kind: .text(\.host)),
    AnswerForm(
      key: .port, words: "The port that the mail server listens on.",
      kind: .number(\.port, 1...65535)),
    AnswerForm(
      key: .portOrig, words: "The port that AEM connects to.",
      kind: .number(\.portOrig, 1...65535)),
    AnswerForm(key: .ssl, words: "TLS from the first byte.", kind: .flag(\.ssl)),
    AnswerForm(key: .starttls, words: "TLS after STARTTLS.", kind: .flag(\.starttls)),
    AnswerForm(
      key: .requiretls, words: "No login without TLS.", kind: .flag(\.requiretls)),
    AnswerForm(key: .from, words: "The sender address.", kind: .text(\.from)),
    AnswerForm(
      key: .userKind, words: "Whether Cloud Manager keeps the user name readable.",
      kind: .word(
        Credential.Kind.allCases.map(\.rawValue), get: { $0.userKind?.rawValue },
        set: { $1.userKind = Credential.Kind(rawValue: $0) })),
    AnswerForm(
      key: .userName, words: "The name of the user name's variable or secret.",
      kind: .text(\.userName)),
    AnswerForm(
      key: .userDefault, words: "What holds while the variable is not set; best left out.",
      kind: .text(\.userDefault)),
    AnswerForm(
      key: .passwordName, words: "The name of the password's secret.", kind: .text(\.passwordName)),
    AnswerForm(key: .debug, words: "Log the SMTP conversation.", kind: .flag(\.debug)),
    AnswerForm(
      key: .otherForwards, words: "Forwards beside the one for mail; those on disk stay.",
      kind: .forwards),
    AnswerForm(
      key: .nonProxyHosts, words: "Hosts that bypass the proxy, where the option has them.",
      kind: .hosts),
  ]
}

extension AnswerKey {
  /// The key's words: `user.name` is `name` in the object `user`.
  var path: [String] { rawValue.split(separator: ".").map(String.init) }
}
