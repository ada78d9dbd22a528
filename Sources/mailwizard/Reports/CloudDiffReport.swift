import CloudManager
import JSONText
import MailSetup

/// The changes that an apply would make, environment by environment.
struct CloudDiffReport: Report {
  let context: CloudContext
  let entries: [(target: CloudTarget, result: Result<Proposal, CloudFault>)]

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(Array(entries.map(lines).joined(separator: [""])))
    case .json:
      .json([
        "program": .string(context.program), "stopped": .null, "command": .null,
        "environments": .array(entries.map(json)),
      ])
    }
  }

  private func lines(
    _ entry: (target: CloudTarget, result: Result<Proposal, CloudFault>)
  ) -> [Line] {
    switch entry.result {
    case .success(let proposal): Self.lines(proposal, entry.target, context)
    case .failure(let fault): ["\(entry.target.words): \(fault.words)"]
    }
  }

  /// The lines about one environment, also before a question.
  static func lines(
    _ proposal: Proposal, _ target: CloudTarget, _ context: CloudContext
  ) -> [Line] {
    let merge = proposal.merge
    let state =
      !proposal.isFound
      ? "Cloud Manager finds no port forwards here, perhaps because nothing was ever enabled."
      : merge.before.isEnabled ? nil : "Advanced networking is not enabled yet."
    let summary =
      !merge.conflicts.isEmpty
      ? "A conflict is never resolved automatically: change the project, or have the other forward changed."
      : merge.isChange ? nil : "Nothing to change."
    return [Line("\(target.words)")] + [state].compactMap(\.self).map { Line("  \($0)") }
      + ForwardsTable(merge).lines + context.linesOfFormer(merge, target)
      + [summary].compactMap(\.self).map { Line("  \($0)") }
  }

  private func json(
    _ entry: (target: CloudTarget, result: Result<Proposal, CloudFault>)
  ) -> JSONValue {
    switch entry.result {
    case .success(let proposal): Self.json(proposal, entry.target)
    case .failure(let fault): Self.json(nil, entry.target, error: fault)
    }
  }

  /// The same members whether or not the environment could be read.
  static func json(
    _ proposal: Proposal?, _ target: CloudTarget, error: CloudFault? = nil
  ) -> JSONValue {
    let flag = { (value: Bool?) in value.map { JSONValue.bool($0) } ?? .null }
    let merge = proposal?.merge
    return .object(
      [
        ("id", .string(target.id)), ("name", target.name.map { .string($0) } ?? .null),
        ("isFound", flag(proposal?.isFound)), ("isEnabled", flag(merge?.before.isEnabled)),
        ("isChange", flag(merge?.isChange)),
        ("hasConflict", flag(merge.map { !$0.conflicts.isEmpty })),
      ] + ForwardsTable.json(merge) + [("error", error.map { .string($0.words) } ?? .null)])
  }
}
