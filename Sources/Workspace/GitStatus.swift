/// The difference between a file and the last commit.
package enum GitStatus: Hashable, Sendable {
  case untracked
  case ignored
  case conflicted
  case changed(isStaged: Bool, isInWorkTree: Bool)

  /// Whether `git add` would stage the file or complain about it.
  package var isOpen: Bool {
    if case .changed(_, isInWorkTree: false) = self { false } else { true }
  }

  /// Reads the two letters of git's short status format.
  init(index: UInt8, workTree: UInt8) {
    let unchanged = UInt8(ascii: " ")
    let unmerged = UInt8(ascii: "U")
    switch (index, workTree) {
    case (UInt8(ascii: "?"), _): self = .untracked
    case (UInt8(ascii: "!"), _): self = .ignored
    case (unmerged, _), (_, unmerged), (UInt8(ascii: "A"), UInt8(ascii: "A")),
      (UInt8(ascii: "D"), UInt8(ascii: "D")):
      self = .conflicted
    default: self = .changed(isStaged: index != unchanged, isInWorkTree: workTree != unchanged)
    }
  }
}
