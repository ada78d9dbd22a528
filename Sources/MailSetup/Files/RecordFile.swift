/// The record of an earlier save, or why it cannot be read. Whatever needs no record goes on without.
package struct RecordFile: Hashable, Sendable {
  package let file: ProjectFile

  package var answers: Answers? {
    if case .record(let answers) = file.content { answers } else { nil }
  }

  package var error: AnswersError? {
    if case .refused(let error) = file.content { error } else { nil }
  }
}
