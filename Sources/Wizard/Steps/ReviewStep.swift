import MailSetup
import Screen

extension Step {
  package static let review = Step(
    id: "review", title: "Review", heading: "Which files will be saved?",
    summary: { $0.isOnDisk ? "nothing to save" : "to be saved" },
    showsFiles: false,
    fields: [
      .notes(\.fileNotes),
      Field(nil, "", FindingsControl(), standsApart: true),
      Field(
        nil, "Save", ButtonControl(command: .save), standsApart: true,
        isFirst: \.blockers.isEmpty),
      Field(nil, "Show the difference", ButtonControl(command: .diff)),
      Field(nil, "Show the next steps", ButtonControl(command: .commands)),
      Field(
        nil, alsoResets: [.keepsRecord], "Save these answers for next time",
        ToggleControl(\.keepsRecord, showsOrigin: false, settled: \.keepsRecord),
        help: Help(
          "mailwizard.json records what no other file says, such as the networking option. With it, mailwizard generate --answers FILE repeats this session without a terminal.",
          otherwise:
            "The other files are saved anyway. The next session asks again for what they do not say.",
          source: Source.answersSchema)),
      .notes(\.remainingNotes),
      Field(nil, "", DiffControl(), standsApart: true),
    ])
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
