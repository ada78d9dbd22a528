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
    at step: Step.ID = .project
  ) {
    model = Model(setup: Setup(project: project, answers: answers), size: size, at: step)
  }

  package var settings: Settings { model.setup.settings }
  package var answers: Answers { model.setup.answers }

  /// Presses the keys of a script such as `<Down><Space>x`.
  package mutating func press(_ script: String) throws {
    for key in try KeyScript(script).keys { send(.event(.key(key))) }
  }

  package mutating func send(_ message: Message) {
    effects = model.update(message)
  }

  package func document(_ kind: Document.Kind) -> String {
    model.setup.documents.first { $0.kind == kind }?.text.text ?? ""
  }
}

extension Project {
  /// A small project as the archetype makes it.
  package static var sample: Project {
    Project(
      root: "/projects/acme", repository: "/projects/acme",
      candidates: [
        Candidate(
          module: "ui.config", contentRoot: "ui.config/src/main/content/jcr_root", app: "acme",
          folders: ["config", "config.author", "config.publish"],
          reasons: [.coveredByFilter, .listedByReactor, .namedUIConfig])
      ])
  }

  /// The same project with mail configurations by their paths below the app's configurations.
  package static func sample(files: [String: String]) -> Project {
    var project = Project.sample
    let root = project.candidates[0].configurationsPath
    project.candidates[0].mailFiles = files.sorted { $0.key < $1.key }.map { name, text in
      ProjectFile(path: "\(root)/\(name)", bytes: Array(text.utf8))
    }
    return project
  }

  /// The same project with files in its config folder.
  package static func sample(
    mail: String? = nil, folder: String = "config", forwards: String? = nil
  ) -> Project {
    var project = Project.sample
    let path = Target(project.candidates[0], folder: folder).mailPath
    project.candidates[0].mailFiles =
      mail.map { [ProjectFile(path: path, bytes: Array($0.utf8))] } ?? []
    project.candidates[0].forwards = forwards.map {
      ProjectFile(
        path: "ui.config/src/main/cloudmanager/advanced-networking.json", bytes: Array($0.utf8))
    }
    return project
  }
}

extension Answers {
  /// The answers of a session that is ready to be saved.
  package static var complete: Answers {
    var answers = Answers()
    answers.provider = .preset("sendgrid")
    answers.from = "noreply@acme.site"
    return answers
  }
}
