import Platform

extension Folder {
  /// Writes a file that must not exist yet, through to the disk, with the mode and if possible the
  /// owner of another file. If it fails, it leaves no file behind.
  func create(
    _ name: String, _ bytes: [UInt8], mode: mode_t = 0o644, like model: FileStatus? = nil
  ) throws(SaveError) {
    // A file that will be private must not be readable by others while it is written.
    let file = try open(
      name, O_WRONLY | O_CREAT | O_EXCL, mode: model == nil ? mode : 0o600)
    do throws(SaveError) {
      if let model { try adopt(model, file, path(of: name)) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = try calls.make(.write, on: path(of: name)) {
          unsafe rest.withUnsafeBytes { unsafe write(file.number, $0.baseAddress, $0.count) }
        }
        rest = rest.dropFirst(count)
      }
      try calls.make(.fsync, on: path(of: name)) { syncToDisk(file.number) }
    } catch {
      try? remove(name)
      throw error
    }
  }

  /// Writes a private file in place of the one that has the name; if it fails, the old one is kept.
  func replace(_ name: String, _ bytes: [UInt8]) throws(SaveError) {
    let new = "\(name).new"
    // A program that was cut off may have left this file.
    try remove(new)
    try create(new, bytes, mode: 0o600)
    try rename(new, to: name)
    try sync()
  }

  private func adopt(
    _ model: FileStatus, _ file: borrowing Descriptor, _ path: String
  ) throws(SaveError) {
    let number = file.number
    let made = try status(of: file, path)
    if (made.owner, made.group) != (model.owner, model.group) {
      do throws(SaveError) {
        try calls.make(.fchown, on: path) { fchown(number, model.owner, model.group) }
      } catch .failed(_, _, code: EPERM) {
        // Only root can give a file to another owner; a member of the group can keep the group.
        _ = try? calls.make(.fchown, on: path) { fchown(number, .max, model.group) }
      }
    }
    if made.mode != model.mode {
      try calls.make(.fchmod, on: path) { fchmod(number, model.mode) }
    }
  }

  /// Gives a file a second name, which must be free; false if the file system has no hard links or
  /// this user may not make them.
  func link(_ name: String, to other: String) throws(SaveError) -> Bool {
    do throws(SaveError) {
      try calls.make(.linkat, on: path(of: other)) {
        unsafe linkat(descriptor.number, name, descriptor.number, other, 0)
      }
      return true
    } catch .failed(_, _, let code)
      where [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(code)
    {
      return false
    }
  }

  func rename(_ name: String, to other: String) throws(SaveError) {
    try calls.make(.renameat, on: path(of: other)) {
      unsafe renameat(descriptor.number, name, descriptor.number, other)
    }
  }

  /// Removes a file if it exists; a read-only file system would refuse to remove a missing one.
  func remove(_ name: String) throws(SaveError) {
    guard try status(of: name) != nil else { return }
    try calls.make(.unlinkat, on: path(of: name)) { unsafe unlinkat(descriptor.number, name, 0) }
  }

  /// Removes a folder if it exists and is empty.
  func removeFolder(_ name: String) throws(SaveError) {
    guard try status(of: name) != nil else { return }
    do throws(SaveError) {
      try calls.make(.unlinkat, on: path(of: name)) {
        unsafe unlinkat(descriptor.number, name, AT_REMOVEDIR)
      }
    } catch .failed(_, _, let code) where [ENOTDIR, ENOTEMPTY, EEXIST].contains(code) {}
  }

  /// Denies everybody but the owner access to the folder.
  func protect() throws(SaveError) {
    if try status().mode & 0o077 != 0 {
      try calls.make(.fchmod, on: path) { fchmod(descriptor.number, 0o700) }
    }
  }

  /// Opens a folder, which is made if it is missing.
  func makeFolder(_ name: String) throws(SaveError) -> Folder {
    do throws(SaveError) {
      try calls.make(.mkdirat, on: path(of: name)) {
        unsafe mkdirat(descriptor.number, name, 0o777)
      }
      try sync()
    } catch .failed(_, _, code: EEXIST) {}
    return try Folder(name, in: self)
  }

  /// Brings the names in this folder to the disk, if the file system can do that for folders.
  func sync() throws(SaveError) {
    do throws(SaveError) {
      try calls.make(.fsync, on: path) { syncToDisk(descriptor.number) }
    } catch .failed(_, _, code: EINVAL) {}
  }
}
