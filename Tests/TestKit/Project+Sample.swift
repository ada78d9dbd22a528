package import MailSetup

extension Project {
  /// A small project as the archetype makes it.
  package static var sample: Project {
    Project(
      root: "/projects/acme", repository: "/projects/acme",
      homes: [
        ConfigHome(
          module: "ui.config", contentRoot: "ui.config/src/main/content/jcr_root", app: "acme",
          folders: ["config", "config.author", "config.publish"],
          reasons: [.coveredByFilter, .listedByReactor, .namedUIConfig])
      ])
  }

  /// The same project with mail configurations by their paths below the app's configurations.
  package static func sample(files: [String: String]) -> Project {
    var project = Project.sample
    let root = project.homes[0].configurationsPath
    project.homes[0].mailFiles = files.sorted { $0.key < $1.key }.map { name, text in
      ProjectFile(path: "\(root)/\(name)", bytes: Array(text.utf8))
    }
    return project
  }

  /// The same project with files in its config folder.
  package static func sample(
    mail: String? = nil, folder: String = "config", forwards: String? = nil
  ) -> Project {
    var project = Project.sample
    let path = SaveLocation(project.homes[0], folder: folder).mailPath
    project.homes[0].mailFiles =
      mail.map { [ProjectFile(path: path, bytes: Array($0.utf8))] } ?? []
    project[.portForwards, of: project.homes[0]] = forwards.map {
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
    answers.networking = .flexiblePortEgress
    answers.provider = .preset("sendgrid")
    answers.from = "noreply@acme.site"
    return answers
  }
}

extension FileChange {
  /// The file as it will be saved.
  package var text: String { String(decoding: after ?? [], as: UTF8.self) }
}
