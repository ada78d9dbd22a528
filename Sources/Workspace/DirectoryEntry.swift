import Platform

/// A name in a folder and the kind of file that has it.
package struct DirectoryEntry: Hashable, Sendable {
  package let name: String
  package let kind: Kind
  /// Whether the name is UTF-8; any other name is given with replacement characters, so that no path
  /// leads to its file.
  let isUTF8: Bool

  package init(name: String, kind: Kind, isUTF8: Bool = true) {
    self.name = name
    self.kind = kind
    self.isUTF8 = isUTF8
  }

  package enum Kind: Hashable, Sendable {
    case file, folder
    /// A link, a pipe, a socket or a device.
    case other
  }
}

extension DirectoryEntry {
  /// The name in an entry as the system reads it; `text` is nil for one that is not UTF-8.
  static func name(_ entry: inout dirent) -> (text: String?, repaired: String) {
    // The array has 256 bytes on Linux and 1,024 on Darwin.
    unsafe withUnsafeBytes(of: &entry.d_name) { field in
      let bytes = unsafe field.prefix { $0 != 0 }
      let name = unsafe String(decoding: bytes, as: UTF8.self)
      return unsafe (name.utf8.elementsEqual(bytes) ? name : nil, name)
    }
  }
}

extension DirectoryEntry.Kind {
  /// Reads the type of a directory entry; nil for file systems that leave it unknown.
  init?(type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
