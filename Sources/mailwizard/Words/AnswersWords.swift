import MailSetup

extension AnswersError: WordedError {
  var status: ExitStatus { .usage }

  var words: String {
    if case .syntax(let error) = self { return error.words }
    return position.map { "\($0.words): \(sentence)" } ?? sentence
  }
}
