package import JSONText

/// A file as it will be saved, beside what is on disk.
package struct Document: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case configuration
    case portForwards
    case answers
  }

  package enum Change: String, Hashable, Sendable {
    case create
    case update
    case unchanged
  }

  package let kind: Kind
  /// Path relative to the project's root.
  package let path: String
  /// The bytes on disk; nil where there is no file yet.
  package let original: [UInt8]?
  package let text: JSONText
  package let change: Change
  /// The byte ranges of the lines, with their ends.
  package let lines: [Range<Int>]
  /// What it says; nil where it is no body of forwards.
  let body: PortForwardsBody?

  init(
    kind: Kind, path: String, original: [UInt8]?, text: JSONText, body: PortForwardsBody? = nil
  ) {
    self.kind = kind
    self.path = path
    self.original = original
    self.text = text
    self.body = body
    change = original.map { $0 == text.bytes ? .unchanged : .update } ?? .create
    lines = Self.lines(of: text.bytes)
  }

  package var bytes: [UInt8] { text.bytes }

  package var name: String { path.fileName }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    let span = bytes.span
    for index in span.indices where span[index] == UInt8(ascii: "\n") {
      lines.append(start..<index + 1)
      start = index + 1
    }
    return start < bytes.count || lines.isEmpty ? lines + [start..<bytes.count] : lines
  }
}

extension Document {
  /// Both files of a target; none where one on disk cannot be read, since nothing is overwritten.
  /// Of the last ones of the same target what says the same stays: forwards can be long.
  static func all(
    _ settings: Settings, target: Target, existing: Existing, replacing: Bool, last: [Document]
  ) -> [Document] {
    guard existing.errors.isEmpty else { return [] }
    let legacy = replacing ? existing.others.first { $0.properties != nil } : nil
    let configuration = Document(
      kind: .configuration, path: target.mailPath,
      original: existing.configuration?.file.bytes,
      text: settings.configuration(
        changing: existing.configuration?.text ?? legacy?.properties?.converted()))
    let body = settings.body(in: existing)
    let forwards = last.first { $0.body == body }
    return [configuration, forwards ?? Document(body, at: target.forwardsPath, existing)]
  }

  private init(_ body: PortForwardsBody, at path: String, _ existing: Existing) {
    let (text, body) = body.text(changing: existing)
    self.init(
      kind: .portForwards, path: path, original: existing.forwards?.file.bytes, text: text,
      body: body)
  }
}
