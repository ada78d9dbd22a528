import JSONText

/// The content of a managed file, or the reason why the file cannot be read.
indirect enum FileContent: Hashable, Sendable {
  /// With the text of a `.cfg.json`, for lossless edits.
  case configuration(MailConfiguration, JSONText?)
  case forwards(PortForwardsBody, JSONText)
  case record(Answers)
  case unreadable(MailFileError)
  case refused(AnswersError)
  /// A kind of file that is written and never read.
  case other

  var text: JSONText? {
    switch self {
    case .configuration(_, let text): text
    case .forwards(_, let text): text
    default: nil
    }
  }

  var error: MailFileError? { if case .unreadable(let error) = self { error } else { nil } }
}

extension FileContent {
  /// A mail configuration in the format that its name says.
  static func configuration(_ path: String, _ bytes: [UInt8]) -> FileContent {
    do throws(MailFileError) {
      let (properties, text) = try MailConfiguration.read(path, bytes)
      return .configuration(properties, text)
    } catch {
      return .unreadable(error)
    }
  }

  static func configuration(_ text: JSONText) -> FileContent {
    .configuration(MailConfiguration(text), text)
  }

  static func forwards(_ path: String, _ bytes: [UInt8]) -> FileContent {
    do throws(JSONSyntaxError) {
      let text = try JSONText(bytes)
      guard let fault = PortForwardsBody.fault(in: text) else { return .forwards(text) }
      let position = text.position(of: fault.range.lowerBound)
      return .unreadable(MailFileError(path: path, position: position, reason: .notForwards))
    } catch {
      return .unreadable(MailFileError(path, error))
    }
  }

  static func forwards(_ text: JSONText) -> FileContent { .forwards(PortForwardsBody(text), text) }

  static func record(_ bytes: [UInt8]) -> FileContent {
    do throws(AnswersError) {
      return .record(try Answers(file: bytes))
    } catch {
      return .refused(error)
    }
  }
}
