/// Paths are absolute, resolved strings without a slash at the end.
extension String {
  func appending(path: String) -> String {
    path.isEmpty || path == "." ? self : self == "/" ? "/" + path : self + "/" + path
  }

  var parentPath: String {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    guard let slash, slash > startIndex else { return "/" }
    return String(self[..<slash])
  }

  /// Whether the path is the folder or lies in it.
  func isInside(_ folder: String) -> Bool {
    self == folder || folder == "/"
      || utf8.starts(with: folder.utf8)
        && utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
  }

  /// The path from a folder that it lies in; `.` for the folder itself.
  func relative(to folder: String) -> String {
    guard self != folder, isInside(folder) else { return self == folder ? "." : self }
    return String(self[utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1).startIndex...])
  }

  /// How many parts two paths have in common from the start.
  func commonComponents(with other: String) -> Int {
    zip(components, other.components).prefix { $0 == $1 }.count
  }

  /// The names between the slashes; a mark that joins the slash before it begins a name all the same.
  var components: [String] {
    utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The folder or file that a relative path with `.` and `..` leads to from here.
  func following(_ relative: String) -> String {
    var path = self
    for part in relative.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
      path = part == ".." ? path.parentPath : path.appending(path: String(part))
    }
    return path
  }
}
