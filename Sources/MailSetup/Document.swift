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
  package internal(set) var text: JSONText
  /// What it says; nil where it is no body of forwards.
  var body: PortForwardsBody?

  init(
    kind: Kind, path: String, original: [UInt8]?, text: JSONText, body: PortForwardsBody? = nil
  ) {
    self.kind = kind
    self.path = path
    self.original = original
    self.text = text
    self.body = body
  }

  package var change: Change {
    original.map { $0 == text.bytes ? .unchanged : .update } ?? .create
  }

  package var bytes: [UInt8] { text.bytes }

  /// The byte ranges of the lines, with their ends.
  package var lines: TextLines { text.lines }

  package var name: String { path.fileName }
}

extension [Document] {
  /// Becomes both files of a target, or none where one on disk cannot be read, since nothing is
  /// overwritten. Of the last ones, which other settings led to, those stay that say the same.
  mutating func follow(
    _ settings: Settings, after last: Settings, to target: Target, _ existing: Existing,
    replacing: Bool
  ) {
    guard existing.errors.isEmpty else {
      removeAll()
      return
    }
    let isNew = isEmpty
    if isNew || !settings.agrees(with: last, on: .configuration) {
      put(Document(configuration: settings, at: target, existing, replacing: replacing))
    }
    if isNew
      || !settings.agrees(with: last, on: .portForwards)
        && !self[index(of: .portForwards)].type(settings, after: last, beside: existing)
    {
      put(Document(forwards: settings, at: target, existing))
    }
  }

  private mutating func put(_ document: Document) {
    let index = index(of: document.kind)
    if index < count { self[index] = document } else { append(document) }
  }

  private func index(of kind: Document.Kind) -> Int {
    firstIndex { $0.kind == kind } ?? count
  }
}

extension Document {
  fileprivate init(
    configuration settings: Settings, at target: Target, _ existing: Existing, replacing: Bool
  ) {
    let legacy = replacing ? existing.others.first { $0.properties != nil } : nil
    let present = existing.configuration?.text ?? legacy?.properties?.converted()
    self.init(
      kind: .configuration, path: target.mailPath, original: existing.configuration?.file.bytes,
      text: settings.configuration(changing: present))
  }

  fileprivate init(forwards settings: Settings, at target: Target, _ existing: Existing) {
    let (text, body) = settings.body(in: existing).text(changing: existing)
    self.init(
      kind: .portForwards, path: target.forwardsPath, original: existing.forwards?.file.bytes,
      text: text, body: body)
  }
}
