/// The record of an earlier save, or why it cannot be read. Whatever needs no record goes on without.
package struct RecordFile: Hashable, Sendable {
  package let file: ProjectFile
  package let answers: Answers?
  package let error: AnswersError?

  init(_ file: ProjectFile) {
    self.file = file
    do throws(AnswersError) {
      answers = try Answers(file: file.bytes)
      error = nil
    } catch {
      answers = nil
      self.error = error
    }
  }
}
