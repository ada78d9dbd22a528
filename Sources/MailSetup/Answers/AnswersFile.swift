package import Bytes
import JSONText

/// An answers file: what it answers, and where.
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

  /// The place of an answer, or of an entry of its list; that of the object around it where the object
  /// leaves the answer out. Nil for an answer that the file does not have.
  package func position(of key: AnswerKey, element: Int? = nil) -> TextPosition? {
    var place = text.root.member(key.path[0])
    for name in key.path.dropFirst() { place = place?.member(name) ?? place }
    if let element { place = place?.elements.dropFirst(element).first ?? place }
    return place.map { text.position(of: $0.range.lowerBound) }
  }
}
