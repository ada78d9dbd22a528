import JSONText

/// The changes of `check --fix` in the project's `.cfg.json` files and forwards: what findings name,
/// and what they name once that is fixed.
package struct ProjectFix: Hashable, Sendable {
  package private(set) var files: [FileChange] = []

  package init(_ project: Project) {
    var project = project
    // Each fix ends a finding and may bring another one to light, never one that was fixed before.
    for _ in Rule.all {
      let changes = FixRound(project).files
      guard !changes.isEmpty else { return }
      project = project.applying(changes)
      files = files.followed(by: changes)
    }
  }
}

/// The fixes of all findings as they are.
private struct FixRound {
  private(set) var files: [FileChange] = []

  init(_ project: Project) {
    let secrets = Secrets(project)
    for home in project.homes {
      for (part, file) in home.checked(in: project) {
        fix(RuleContext(part, of: project, secrets, onDisk: file))
      }
    }
  }

  private mutating func fix(_ context: RuleContext) {
    let found = Set(context.findings.map(\.rule))
    var mail = context.mail?.isCurrent == true ? context.mail?.text : nil
    var forwards = context.forwards?.text
    let fixes = Rule.all.filter { found.contains($0.id) }.compactMap(\.fix)
    for case .keys(let change) in fixes { mail.modify(change) }
    // Values are set once the keys have their right names.
    let isRenamed = mail?.bytes != context.mail?.text?.bytes
    for fix in fixes {
      switch fix {
      case .value(let value):
        guard !isRenamed, let (property, value) = value(context) else { continue }
        mail.modify { $0.set([.key(property.key)], to: value, order: MailProperty.order) }
      case .forwards(let change): forwards.modify(change)
      case .keys: continue
      }
    }
    keep(.mailConfiguration, context.mail?.file, mail)
    keep(.portForwards, context.forwards?.file, forwards)
  }

  private mutating func keep(_ managed: ManagedFile, _ file: ProjectFile?, _ text: JSONText?) {
    guard let file, let text, text.bytes != file.bytes,
      !files.contains(where: { $0.path == file.path })
    else { return }
    files.append(
      FileChange(file.path, file: managed.id, before: file.bytes, after: text.bytes))
  }
}

extension JSONText? {
  fileprivate mutating func modify(_ change: (inout JSONText) -> Void) {
    guard var text = self else { return }
    change(&text)
    self = text
  }
}
