import MailSetup

/// The plan of a save, kept in the project's root while the save is under way. Together with the
/// staged files it is enough to undo the save.
struct Journal: Hashable, Sendable {
  typealias ID = UInt64

  /// Random, so that nobody can name the files of a save that is still to come.
  let id: ID
  /// The inode number of the root, by which the journal of a copied project is recognised.
  let root: UInt64
  /// The folders that the save makes, outermost first.
  let folders: [String]
  /// The changes, with paths that contain no links.
  let changes: [FileChange]
}

extension Journal {
  /// The journal's name until all new files are in place, and after that.
  struct Name: Hashable, Sendable {
    enum State: String, CaseIterable {
      case committed = "saved"
      case pending = "save"
    }

    let id: ID
    let state: State

    init(_ id: ID, _ state: State) {
      self.id = id
      self.state = state
    }

    var text: String { ".mailwizard-\(id).\(state.rawValue)" }

    /// Nil if a file of that name is not a journal.
    init?(_ text: String) {
      for state in State.allCases {
        let name = text.hasPrefix(".mailwizard-") ? text.dropFirst(12) : ""
        guard name.hasSuffix(".\(state.rawValue)"), let id = ID(name.prefix { $0 != "." }) else {
          continue
        }
        self.init(id, state)
        if self.text == text { return }
      }
      return nil
    }
  }

  /// The largest journal that is read, and so written.
  static let limit = 1 << 26

  var pending: String { Name(id, .pending).text }
  var committed: String { Name(id, .committed).text }

  var bytes: [UInt8] {
    var fields: [[UInt8]] = [Array("\(id)".utf8), Array("\(root)".utf8)]
    fields.append(folders.flatMap { Netstring.encode($0.utf8) })
    for change in changes {
      fields.append(Array(change.path.utf8))
      fields.append(change.before.map(Netstring.encode) ?? [])
      fields.append(change.after.map(Netstring.encode) ?? [])
    }
    return Netstring.encode(fields.flatMap(Netstring.encode))
  }

  /// Nil if the bytes are not a complete journal.
  init?(_ bytes: [UInt8]) {
    guard let content = Netstring.decode(bytes)?.first,
      let fields = Netstring.decode(content), fields.count >= 3, fields.count % 3 == 0,
      let id = ID(String(decoding: fields[0], as: UTF8.self)),
      let root = UInt64(String(decoding: fields[1], as: UTF8.self)),
      let folders = Netstring.decode(fields[2])
    else { return nil }
    self.id = id
    self.root = root
    self.folders = folders.map { String(decoding: $0, as: UTF8.self) }
    var changes: [FileChange] = []
    for index in stride(from: 3, to: fields.count, by: 3) {
      guard let before = Netstring.decode(fields[index + 1]),
        let after = Netstring.decode(fields[index + 2])
      else { return nil }
      changes.append(
        FileChange(
          String(decoding: fields[index], as: UTF8.self),
          before: before.first, after: after.first))
    }
    self.changes = changes
  }
}
