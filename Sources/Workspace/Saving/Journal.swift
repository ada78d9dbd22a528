import MailSetup

/// The plan of a save, kept in the project's root while the save is under way. Together with the
/// staged files it is enough to undo the save.
struct Journal: Hashable, Sendable {
  /// The journal's file name until all new files are in place, and after that.
  static let pending = ".mailwizard-save"
  static let committed = ".mailwizard-saved"

  /// Makes the names of staged files unique to this save.
  let id: UInt32
  /// The inode number of the root, by which a copied or checked-out journal is recognised.
  let root: UInt64
  /// The folders that the save makes, outermost first.
  let folders: [String]
  /// The changes, with paths that contain no links.
  let changes: [FileChange]
}

extension Journal {
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
      let id = UInt32(String(decoding: fields[0], as: UTF8.self)),
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
