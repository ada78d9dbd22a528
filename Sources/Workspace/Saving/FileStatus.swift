import Platform

/// The status of a file, folder or link.
struct FileStatus: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, link, other
  }

  let kind: Kind
  let inode: UInt64
  /// The permission bits only.
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFLNK: .link
      default: .other
      }
    inode = UInt64(status.st_ino)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}
