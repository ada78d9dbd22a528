import JSONText

@testable import MailSetup

/// Reads a source as the mail configuration's file with that extension.
func read(_ source: String, _ name: String) throws(MailFileError) -> MailConfiguration {
  try read(Array(source.utf8), name)
}

func read(_ bytes: [UInt8], _ name: String) throws(MailFileError) -> MailConfiguration {
  try .read("config/com.day.cq.mailer.DefaultMailService.\(name)", bytes).0
}

extension MailConfiguration {
  /// The value under a key as it is spelt.
  subscript(key: String) -> Value? { entries.last { $0.key == key }?.value }
}

/// The place and the reason of a refusal; nil for a source that is read.
func refusal(_ source: String, _ name: String) -> Refusal? {
  do throws(MailFileError) {
    _ = try read(source, name)
    return nil
  } catch {
    return Refusal(line: error.position.line, column: error.position.column, reason: error.reason)
  }
}

struct Refusal: Equatable {
  let line: Int
  let column: Int
  let reason: MailFileError.Reason

  init(line: Int, column: Int, reason: MailFileError.Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  init(_ line: Int, _ column: Int, _ reason: LegacySyntaxError.Reason) {
    self.init(line: line, column: column, reason: .legacy(reason))
  }
}
