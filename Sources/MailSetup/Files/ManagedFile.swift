import JSONText

/// A kind of file that the product finds, reads, writes and shows.
package struct ManagedFile: Sendable {
  package typealias ID = String

  package let id: ID
  /// Whether it stands beside the fields while they change.
  package let isPreviewed: Bool
  let path: @Sendable (SaveLocation) -> String
  /// The file as a save leaves it; nil where the plan has no use for it.
  let text: @Sendable (Plan, SaveLocation) -> JSONText?
  /// Where in the text an answer is written, for marking it; a table's answer by its row.
  let ranges: @Sendable (JSONText, AnswerKey, _ row: Int, ResolvedSettings) -> [Range<Int>]

  /// In the order of the preview and of reports.
  package static let all = [mailConfiguration, portForwards, record]

  package static func named(_ id: ID) -> ManagedFile? { all.first { $0.id == id } }
}

extension ManagedFile {
  package static let mailConfiguration = ManagedFile(
    id: "mail-configuration", isPreviewed: true, path: \.mailPath,
    text: { plan, _ in
      let replaced = plan.replacedFiles.first { $0.properties != nil }
      let present = plan.onDisk.configuration?.text ?? replaced?.properties?.converted()
      return plan.settings.configuration(changing: present)
    },
    ranges: { text, answer, _, _ in
      MailProperty.allCases.filter { $0.answers.contains(answer) }.compactMap { property in
        text.root.members.last { property.isSpelt($0.key) }?.range
      }
    })

  package static let portForwards = ManagedFile(
    id: "port-forwards", isPreviewed: true, path: \.forwardsPath,
    text: { plan, _ in plan.settings.body(in: plan.onDisk).text(changing: plan.onDisk) },
    ranges: PortForwardsBody.ranges)

  package static let record = ManagedFile(
    id: "record", isPreviewed: false, path: \.answersPath,
    text: { plan, _ in plan.keepsAnswers ? plan.answersFile : nil },
    ranges: { _, _, _, _ in [] })
}
