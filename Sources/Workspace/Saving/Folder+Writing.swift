import Platform

extension Folder {
  /// Writes a file that must not exist yet, through to the disk, with the mode and where possible
  /// the owner of another; none is left when that fails.
  func create(
    _ name: String, _ bytes: [UInt8], mode: mode_t = 0o644, like model: FileStatus? = nil
  ) throws(SaveError) {
    // What is to be private must not be open to anyone while it is written.
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

  private func adopt(
    _ model: FileStatus, _ file: borrowing Descriptor, _ path: String
  ) throws(SaveError) {
    let number = file.number
    let made = try status(of: file, path)
    if (made.owner, made.group) != (model.owner, model.group) {
      do throws(SaveError) {
        try calls.make(.fchown, on: path) { fchown(number, model.owner, model.group) }
      } catch .failed(_, _, code: EPERM) {
        // Only root gives files away; a group can be kept by its members.
        _ = try? calls.make(.fchown, on: path) { fchown(number, .max, model.group) }
      }
    }
    if made.mode != model.mode {
      try calls.make(.fchmod, on: path) { fchmod(number, model.mode) }
    }
  }

  /// Gives a file a second name that must be free; false where there are no hard links, or none
  /// for this user.
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

  /// Removes a file, if there is one: a read-only file system refuses even where there is none.
  func remove(_ name: String) throws(SaveError) {
    guard try status(of: name) != nil else { return }
    try calls.make(.unlinkat, on: path(of: name)) { unsafe unlinkat(descriptor.number, name, 0) }
  }

  /// Removes a folder, if there is one and nothing in it.
  func removeFolder(_ name: String) throws(SaveError) {
    guard try status(of: name) != nil else { return }
    do throws(SaveError) {
      try calls.make(.unlinkat, on: path(of: name)) {
        unsafe unlinkat(descriptor.number, name, AT_REMOVEDIR)
      }
    } catch .failed(_, _, let code) where [ENOTDIR, ENOTEMPTY, EEXIST].contains(code) {}
  }

  /// Leaves the folder to its owner alone.
  func protect() throws(SaveError) {
    if try status().mode & 0o077 != 0 {
      try calls.make(.fchmod, on: path) { fchmod(descriptor.number, 0o700) }
    }
  }

  /// Makes a folder, if it is missing, and opens it.
  func makeFolder(_ name: String) throws(SaveError) -> Folder {
    do throws(SaveError) {
      try calls.make(.mkdirat, on: path(of: name)) {
        unsafe mkdirat(descriptor.number, name, 0o777)
      }
      try sync()
    } catch .failed(_, _, code: EEXIST) {}
    return try Folder(name, in: self)
  }

  /// Brings the names in this folder to the disk, where the file system does that for folders.
  func sync() throws(SaveError) {
    do throws(SaveError) {
      try calls.make(.fsync, on: path) { syncToDisk(descriptor.number) }
    } catch .failed(_, _, code: EINVAL) {}
  }
}
