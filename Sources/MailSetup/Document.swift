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
  /// What it says; nil where it is no body of forwards.
  let body: PortForwardsBody?
  /// What it was to say, which a file's types may keep it from.
  let asked: PortForwardsBody?

  init(
    kind: Kind, path: String, original: [UInt8]?, text: JSONText, body: PortForwardsBody? = nil,
    asked: PortForwardsBody? = nil
  ) {
    self.kind = kind
    self.path = path
    self.original = original
    self.text = text
    self.body = body
    self.asked = asked
    change = original.map { $0 == text.bytes ? .unchanged : .update } ?? .create
  }

  package var bytes: [UInt8] { text.bytes }

  /// The byte ranges of the lines, with their ends.
  package var lines: TextLines { text.lines }

  package var name: String { path.fileName }
}

extension Document {
  /// Both files of a target; none where one on disk cannot be read, since nothing is overwritten.
  /// Of the last ones, which other settings led to, those stay that say the same.
  static func all(
    _ settings: Settings, target: Target, existing: Existing, replacing: Bool,
    last: (documents: [Document], settings: Settings)
  ) -> [Document] {
    guard existing.errors.isEmpty else { return [] }
    let configuration = {
      let legacy = replacing ? existing.others.first { $0.properties != nil } : nil
      return Document(
        kind: .configuration, path: target.mailPath,
        original: existing.configuration?.file.bytes,
        text: settings.configuration(
          changing: existing.configuration?.text ?? legacy?.properties?.converted()))
    }
    let before = { kind in last.documents.first { $0.kind == kind } }
    let forwards = {
      let body = settings.body(in: existing)
      return before(.portForwards)?.typing(body, beside: existing)
        ?? Document(body, at: target.forwardsPath, existing)
    }
    let kept = { kind in settings.agrees(with: last.settings, on: kind) ? before(kind) : nil }
    return [kept(.configuration) ?? configuration(), kept(.portForwards) ?? forwards()]
  }

  private init(_ asked: PortForwardsBody, at path: String, _ existing: Existing) {
    let (text, body) = asked.text(changing: existing)
    self.init(
      kind: .portForwards, path: path, original: existing.forwards?.file.bytes, text: text,
      body: body, asked: asked)
  }
}
