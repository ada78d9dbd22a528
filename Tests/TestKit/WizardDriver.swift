package import MailSetup
package import Screen
package import Wizard

/// A session without a terminal: keys in, frames and effects out.
package struct WizardDriver {
  package private(set) var model: Model
  /// The effects of the last key that had any.
  package private(set) var effects: [Effect] = []

  package init(
    _ project: Project = .sample, answers: Answers = Answers(), size: Size = Size(80, 24),
    at step: Step = .project, isReadOnly: Bool = false
  ) {
    model = Model(plan: Plan(project: project, answers: answers), size: size, at: step)
    model.isReadOnly = isReadOnly
  }

  package var settings: ResolvedSettings { model.plan.settings }
  package var answers: Answers { model.plan.answers }

  /// Presses the keys of a script such as `<Down><Space>x`.
  package mutating func press(_ script: String) throws {
    for key in try KeyScript(script).keys { send(.event(.key(key))) }
  }

  package mutating func send(_ message: Message) {
    effects = model.update(message)
  }

  package func text(of file: ManagedFile) -> String { model.plan.file(file)?.text ?? "" }
}
