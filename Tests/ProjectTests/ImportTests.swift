import Testing

/// An import that the manifest does not declare still compiles in an incremental build.
struct ImportTests {
  /// The modules of the toolchain that a target may import; Foundation takes long to load.
  private static let toolchain: [String: Set] = [
    "Platform": ["Darwin", "Musl", "Glibc", "Synchronization"],
    "mailwizard": ["Dispatch", "Synchronization"],
  ]

  @Test func `a target imports what it declares, and no target Foundation`() throws {
    let targets = try Checkout.targets()
    var imported: [String: Set<String>] = [:]
    for (path, text) in try Checkout.files(in: "Sources", "swift", "c") {
      let target = String(path.prefix { $0 != "/" })
      let declared = try #require(targets[target], "\(target) is not in Package.swift")
      let allowed = declared.union(Self.toolchain[target] ?? [])
      for line in text.matches(of: /(?m)^[ \t]*(?:[@\w()]+ +)*import +(?:\w+ +)?(\w+)/) {
        #expect(allowed.contains(String(line.1)), "\(path): \(line.0)")
        imported[target, default: []].insert(String(line.1))
      }
    }
    for (target, declared) in targets {
      let unused = declared.subtracting(imported[target] ?? [])
      #expect(unused.isEmpty, "\(target) imports no \(unused.sorted())")
    }
  }
}
