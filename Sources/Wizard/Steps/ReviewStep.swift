import MailSetup
import Screen

extension Step {
  package static let review = Step(
    id: "review", title: "Review", heading: "Which files will be saved?",
    summary: { $0.isOnDisk ? "nothing to save" : "to be saved" },
    showsFiles: false,
    fields: [
      .notes { $0.fileNotes },
      Field(nil, "", FindingsControl(), standsApart: true),
      Field(
        nil, "Save", ButtonControl(command: .save), standsApart: true,
        isFirst: { $0.blockers.isEmpty }),
      Field(nil, "Show the difference", ButtonControl(command: .diff)),
      Field(nil, "Show the next steps", ButtonControl(command: .commands)),
      Field(
        nil, alsoResets: [.keepsRecord], "Save the answers too (mailwizard.json)",
        ToggleControl(\.keepsRecord, showsOrigin: false, settled: { $0.keepsRecord }),
        help: Help(
          "mailwizard.json records what no other file says, such as the networking option. With it, mailwizard generate --answers FILE repeats this session without a terminal.",
          otherwise:
            "The other files are saved anyway. The next session asks again for what they do not say.",
          source: Source.answersSchema)),
      .note("IDs from the address of Cloud Manager's page, for the next steps:", .normal),
      Field(
        .program, "Program ID",
        TextControl(
          id: { $0[\.program] }, origin: { $0.origin(of: \.program) },
          store: { id, _, answers in answers.program = id }), help: idHelp),
      environment(.dev, "Dev ID"), environment(.stage, "Stage ID"), environment(.prod, "Prod ID"),
      .notes { $0.remainingNotes },
      Field(nil, "", DiffControl(), standsApart: true),
    ])

  private static func environment(_ type: CloudEnvironment, _ label: String) -> Field {
    Field(
      nil, alsoResets: [.environments], label,
      TextControl(
        id: { settings in settings[\.environments]?.first { $0.type == type }?.id },
        origin: { $0.origin(of: \.environments) },
        store: { id, settings, answers in
          var environments = settings[\.environments] ?? []
          let index = environments.firstIndex { $0.type == type }
          switch (id, index) {
          case (let id?, let index?): environments[index].id = id
          case (let id?, nil): environments.append(.init(type: type, name: nil, id: id))
          case (nil, let index?): environments.remove(at: index)
          case (nil, nil): break
          }
          answers.environments = environments
        }), help: idHelp)
  }

  private static let idHelp = Help(
    "The address of an environment in Cloud Manager contains both IDs: …/program/PROGRAM/environment/ENVIRONMENT. With them the next steps are ready to run.",
    otherwise: "Cloud Manager answers that the program or the environment does not exist.",
    source: Source.api)
}

extension Plan {
  fileprivate var fileNotes: [Note] {
    files.flatMap { file -> [Note] in
      if file.kind == .remove {
        return [Note(text: "- removed", role: .heading), .path(file.path)]
      }
      return [
        Note(
          text: "\(file.kind.mark) \(file.name)  \(file.kind.words)",
          role: file.kind == .unchanged ? .muted : .heading),
        .path(String(file.path.dropLast(file.name.count))),
      ]
    }
  }

  fileprivate var remainingNotes: [Note] {
    [Note(text: "Next steps in Cloud Manager:", role: .heading)]
      + NextStep.all(for: self).enumerated().map { index, step in
        Note(text: "\(index + 1) \(step.title)", role: .normal, hanging: 2)
      }
  }
}

extension FileChange.Kind {
  var mark: String {
    switch self {
    case .create: "+"
    case .update: "±"
    case .remove: "-"
    case .unchanged: " "
    }
  }

  var words: String {
    switch self {
    case .create: "new"
    case .update: "changed"
    case .remove: "removed"
    case .unchanged: "unchanged"
    }
  }
}
