import JSONText

/// The changes of `check --fix`: those of every rule that can be fixed, over the project's `.cfg.json`
/// files and forwards.
package struct ProjectFix: Hashable, Sendable {
  package private(set) var files: [FileChange] = []

  package init(_ project: Project) {
    for home in project.homes {
      for folder in home.mailFolders { fix(LocationPlan(home, in: project, folder: folder).onDisk) }
    }
    for file in project.moduleFiles.compactMap({ $0[.portForwards] }) {
      fix(ForwardsFile(file: file))
    }
  }

  private mutating func fix(_ onDisk: FilesOnDisk) {
    guard let file = onDisk.configuration, var text = file.text else { return }
    // The other fixes read keys by their right names.
    for case .keys(let change)? in Rule.all.map(\.fix) { change(&text) }
    let properties = MailConfiguration(text)
    let rules = Rule.all.filter { $0.holds(for: properties.ways) }
    for case .values(let change)? in rules.map(\.fix) { change(&text, onDisk.body) }
    keep(.mailConfiguration, file.file, text)
  }

  private mutating func fix(_ forwards: ForwardsFile) {
    guard var text = forwards.text else { return }
    for case .forwards(let change)? in Rule.all.map(\.fix) { change(&text) }
    keep(.portForwards, forwards.file, text)
  }

  private mutating func keep(_ managed: ManagedFile, _ file: ProjectFile, _ text: JSONText) {
    guard text.bytes != file.bytes else { return }
    files.append(
      FileChange(file.path, file: managed.id, before: file.bytes, after: text.bytes))
  }
}
