package import Bytes
import JSONText

/// An answers file, with the place of each answer in it.
package struct AnswersFile {
  package let answers: Answers
  private let text: JSONText

  package init(_ bytes: [UInt8]) throws(AnswersError) {
    do throws(JSONSyntaxError) {
      text = try JSONText(bytes)
    } catch {
      throw .syntax(error)
    }
    if let comment = text.comments.first {
      throw .comment(text.position(of: comment.lowerBound))
    }
    var answers = Answers()
    try AnswersReader(text: text).read(text.root, into: &answers)
    self.answers = answers
  }

  /// The place of an answer, or of an entry of its list; nil for an answer that the file lacks.
  package func position(of key: AnswerKey, element: Int? = nil) -> TextPosition? {
    position(of: key.path.map { .key($0) } + (element.map { [.element($0)] } ?? []))
  }

  /// The place of the object that an answer belongs to; nil where the file lacks the object too.
  package func position(around key: AnswerKey) -> TextPosition? {
    key.path.indices.dropFirst().reversed().lazy
      .compactMap { position(of: key.path.prefix($0).map { .key($0) }) }.first
  }

  private func position(of path: JSONPath) -> TextPosition? {
    text.node(at: path).map { text.position(of: $0.range.lowerBound) }
  }
}
