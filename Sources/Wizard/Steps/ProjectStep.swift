import MailSetup
import Screen

extension Step {
  static let project = Step(
    id: .project, title: "Project", heading: "Where is the configuration saved?",
    fields: [
      Field(
        .module, "App",
        ListControl(
          options: { $0.project.candidates.map(Option.init) },
          selected: { setup in
            setup.candidate.flatMap { setup.project.candidates.firstIndex(of: $0) }
          },
          select: { index, setup in
            setup.answers.module = setup.project.candidates[index].module
            setup.answers.app = setup.project.candidates[index].app
            setup.answers.folder = nil
          },
          origin: { $0.origin(of: \.module) }),
        help: Help(
          why:
            "An OSGi configuration is deployed with the app whose folder holds it. All places in this project that can hold one are listed, the likeliest first, with the reason.",
          otherwise:
            "In a module that filter.xml does not cover, or that no package embeds, the file is never deployed, and mail silently keeps its old configuration.",
          source: "Adobe, AEM project structure")),
      Field(
        .folder, "Run modes",
        ListControl(
          options: { setup in setup.folders.map { Option.folder($0, in: setup.candidate) } },
          selected: { setup in setup.folders.firstIndex { $0 == setup.target?.folder } },
          select: { index, setup in setup.answers.folder = setup.folders[index] },
          origin: { $0.origin(of: \.folder) }),
        help: Help(
          why:
            "config holds for author and publish in every environment. A folder with run modes, such as config.author.prod, replaces the whole file where they match.",
          otherwise:
            "Two folders with as many matching run modes tie, and which one wins is not documented. Run modes that AEM as a Cloud Service does not know are left out.",
          source: "Adobe, Configuring OSGi for AEM as a Cloud Service")),
      Field(
        nil, "Replace the other format",
        ToggleControl(
          answer: \.replacesOthers, settled: { $0.answers.replacesOthers ?? false },
          showsOrigin: false),
        help: Help(
          why:
            "The folder has a mail configuration in a legacy format, or under a wrong name. Replacing it takes its values into a .cfg.json and removes it, in one save.",
          otherwise:
            "Two files would configure one service, and which one wins is not documented: that cannot be saved.",
          source: "Adobe, Configuring OSGi for AEM as a Cloud Service"),
        isShown: { !$0.existing.others.isEmpty }),
      Field(nil, "", NoteControl(text: \.placeNotes)),
    ])
}

extension Option {
  fileprivate init(_ candidate: Candidate) {
    let app = candidate.app.isEmpty ? candidate.module : "\(candidate.app) in \(candidate.module)"
    self.init(title: app, note: candidate.reasons.first?.words ?? "")
  }

  fileprivate static func folder(_ folder: String, in candidate: Candidate?) -> Option {
    let holdsMail = candidate?.mailFiles(in: folder).isEmpty == false
    let exists = candidate?.folders.contains(folder) == true
    return Option(
      title: folder,
      note: (folder == "config" ? "all instances, " : "")
        + (holdsMail ? "has a mail configuration" : exists ? "in the project" : "new"))
  }
}

extension Candidate.Reason {
  /// The reason in a few words.
  var words: String {
    switch self {
    case .holdsMailConfiguration: "has a mail configuration"
    case .coveredByFilter: "deployed by its filter.xml"
    case .inNearestProject: "in the project you are in"
    case .listedByReactor: "a module of the root pom"
    case .embeddedByAll: "embedded by all"
    case .nearest: "nearest to where you are"
    case .namedUIConfig: "named ui.config"
    case .isAppID: "the archetype's app"
    }
  }
}

extension Setup {
  /// The run-mode folders to offer: all that AEM knows, then the project's own.
  var folders: [String] {
    let present = candidate?.folders ?? []
    let chosen = answers.folder.map { [$0] } ?? []
    let all = RunModeFolder.supported + present + chosen
    return all.reduce(into: []) { folders, folder in
      if !folders.contains(folder) { folders.append(folder) }
    }
  }

  var placeNotes: [Note] {
    guard let target, let candidate else {
      return [
        Note(
          text:
            "This project has no module that can hold OSGi configurations. Nothing can be saved here."
        )
      ]
    }
    var notes = [
      Note(text: "The OSGi configuration goes to"),
      .path(target.folderPath),
      Note(text: "and the forwards to"),
      .path(target.forwardsPath),
    ]
    let mail = candidate.mailFiles.map(\.path)
    notes.append(
      Note(
        text: mail.isEmpty
          ? "There is no mail configuration in this app yet."
          : "Mail configurations that are there:"))
    notes += mail.map {
      .path(String($0.dropFirst(candidate.configurationsPath.count + 1)))
    }
    return notes + matrixNotes
  }

  /// Which file AEM takes where, once there are several.
  private var matrixNotes: [Note] {
    guard let candidate, let target else { return [] }
    let holding = candidate.folders.filter { !candidate.mailFiles(in: $0).isEmpty }
    let folders = holding.contains(target.folder) ? holding : holding + [target.folder]
    guard folders.count > 1 else { return [] }
    return [Note(text: "Which of them AEM takes:")]
      + RunModeMatrix(folders: folders).lines.map { line in
        let instance = "\(line.service) \(line.environments.joined(separator: " "))"
        let isTie = line.folders.count > 1
        let winner = line.folders.isEmpty ? "none" : line.folders.joined(separator: " or ")
        return Note(
          text: "\(instance): \(winner)\(isTie ? ", not documented" : "")",
          role: isTie ? .warning : .normal, indent: "     ")
      }
  }
}
