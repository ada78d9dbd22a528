import MailSetup
import Screen

extension Step {
  package static let project = Step(
    id: "project", title: "Project", heading: "Where should the configuration be saved?",
    summary: { $0.location.map { "\($0.app) · \($0.folder)" } ?? "no config module" },
    fields: [
      Field(
        .module, alsoResets: [.app, .folder], "App",
        ListControl(
          options: { $0.project.homes.map(Option.init) },
          selected: { $0.isLocationOpen ? nil : $0.homeIndex },
          select: { index, plan, answers in
            answers.module = plan.project.homes[index].module
            answers.app = plan.project.homes[index].app
            answers.folder = nil
          },
          origin: { $0.origin(of: \.module) },
          proposed: { $0.homeIndex }),
        help: Help(
          "AEM deploys an OSGi configuration with the app whose folder contains it. The list shows every place in this project that can contain one, the likeliest first, and why.",
          otherwise:
            "A file in a module that no filter.xml covers, or that no package embeds, is never deployed. Mail silently keeps its old configuration.",
          source: Source.packageStructure)),
      Field(
        .folder, "Config folder",
        ListControl(
          options: { plan in plan.folders.map { Option.folder($0, in: plan.home) } },
          selected: { plan in plan.folders.firstIndex { $0 == plan.location?.folder } },
          select: { index, plan, answers in answers.folder = plan.folders[index] },
          origin: { $0.origin(of: \.folder) }),
        help: Help(
          "config applies to author and publish in every environment. Where the run modes of another folder match, such as config.author.prod, its file replaces the whole file.",
          otherwise:
            "If two folders match with the same number of run modes, it is not documented which one wins. AEM ignores folders with run modes that it does not know.",
          source: Source.osgi)),
      Field(
        nil, alsoResets: [.replacesOthers], "Replace the other format",
        ToggleControl(fact: \.replacesOthers),
        help: Help(
          "The folder has a mail configuration in a legacy format or under a wrong name. Replacing it moves its values into a .cfg.json file and removes it, in one save.",
          otherwise:
            "Two files would configure the same service, and it is not documented which one wins. mailwizard does not save that.",
          source: Source.osgi),
        isShown: { !$0.onDisk.others.isEmpty }),
      .notes { $0.placeNotes },
    ])
}

extension Plan {
  fileprivate var homeIndex: Int? { home.flatMap(project.homes.firstIndex) }

  /// Whether several apps fit equally well and none is chosen yet.
  fileprivate var isLocationOpen: Bool { project.tied(for: answers).count > 1 }
}

extension Option {
  fileprivate init(_ home: ConfigHome) {
    let app = home.app.isEmpty ? home.module : "\(home.app) in \(home.module)"
    self.init(title: app, note: home.reasons.first?.words ?? "")
  }

  fileprivate static func folder(_ folder: String, in home: ConfigHome?) -> Option {
    let holdsMail = home?.mailFiles(in: folder).isEmpty == false
    let exists = home?.folders.contains(folder) == true
    return Option(
      title: folder,
      note: (folder == "config" ? "all instances, " : "")
        + (holdsMail ? "has a mail configuration" : exists ? "in the project" : "new"))
  }
}

extension ConfigHome.Reason {
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

extension Plan {
  /// The run-mode folders to offer: all that AEM knows, then the project's own.
  var folders: [String] {
    let present = home?.folders ?? []
    let chosen = answers.folder.map { [$0] } ?? []
    let all = RunModeFolder.supported + present + chosen
    return all.reduce(into: []) { folders, folder in
      if !folders.contains(folder) { folders.append(folder) }
    }
  }

  var placeNotes: [Note] {
    guard let location, let home else {
      return [
        Note(
          text:
            "This project has no module for OSGi configurations, so nothing can be saved. Create a ui.config module first."
        )
      ]
    }
    var notes = [
      Note(text: "OSGi configuration:"),
      .path(location.folderPath),
      Note(text: "Port forwards:"),
      .path(location.forwardsPath),
    ]
    let mail = home.mailFiles.map(\.path)
    notes.append(
      Note(
        text: mail.isEmpty
          ? "This app has no mail configuration yet."
          : "Existing mail configurations:"))
    notes += mail.map {
      .path(String($0.dropFirst(home.configurationsPath.count + 1)))
    }
    return notes + matrixNotes
  }

  /// The file that AEM uses for each run mode, once there are several.
  private var matrixNotes: [Note] {
    guard let home, let location else { return [] }
    let holding = home.folders.filter { !home.mailFiles(in: $0).isEmpty }
    let folders = holding.contains(location.folder) ? holding : holding + [location.folder]
    guard folders.count > 1 else { return [] }
    return [Note(text: "Which one AEM uses:")]
      + RunModeMatrix(folders: folders).lines.map { line in
        let instance = "\(line.service) \(line.environments.joined(separator: " "))"
        let isTie = line.folders.count > 1
        let winner = line.folders.isEmpty ? "none" : line.folders.joined(separator: " or ")
        return Note(
          text: "\(instance): \(winner)\(isTie ? ", not documented" : "")",
          role: isTie ? .heading : .normal, indent: "     ")
      }
  }
}
