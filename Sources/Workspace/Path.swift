/// Helpers for paths, which are absolute and resolved and do not end in a slash.
extension String {
  func appending(path: String) -> String {
    path.isEmpty || path == "." ? self : self == "/" ? "/" + path : self + "/" + path
  }

  var parentPath: String {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    guard let slash, slash > startIndex else { return "/" }
    return String(self[..<slash])
  }

  /// Whether the path is the folder itself or is inside it.
  package func isInside(_ folder: String) -> Bool {
    self == folder || folder == "/"
      || utf8.starts(with: folder.utf8)
        && utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
  }

  /// The folders among these that contain the path, itself too, the innermost first.
  func folders(among paths: Set<String>) -> [String] {
    var found: [String] = []
    var folder = self
    while true {
      if paths.contains(folder) { found.append(folder) }
      if folder == "/" { return found }
      folder = folder.parentPath
    }
  }

  /// The path relative to a folder that contains it; `.` for the folder itself.
  package func relative(to folder: String) -> String {
    guard self != folder, isInside(folder) else { return self == folder ? "." : self }
    return String(self[utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1).startIndex...])
  }

  /// The number of leading names that two paths share.
  func commonComponents(with other: String) -> Int {
    zip(components, other.components).prefix { $0 == $1 }.count
  }

  /// Whether the path begins with a slash. Slashes are compared as bytes, since a slash and a
  /// combining mark after it form one character.
  var isAbsolute: Bool { utf8.first == UInt8(ascii: "/") }

  /// The names between the slashes.
  var components: [String] { splitAtSlashes.filter { !$0.isEmpty } }

  /// The names between the slashes, with empty ones where slashes adjoin.
  var splitAtSlashes: [String] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// The path that a relative path, with `.` and `..`, leads to from here.
  func following(_ relative: String) -> String {
    var path = self
    for part in relative.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
      path = part == ".." ? path.parentPath : path.appending(path: String(part))
    }
    return path
  }
}
