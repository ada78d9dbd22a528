import CloudManager
import JSONText
import MailSetup

extension PortForward {
  /// `smtp.example.com port 465 from 30465`.
  var words: String {
    let port = { (number: Int?) in number.map(String.init) ?? "?" }
    return "\(name) port \(port(portDest)) from \(port(portOrig))"
  }
}

/// An environment's forwards and hosts, row by row.
struct ForwardsTable {
  private let merge: ForwardsMerge
  /// Whether the rows show the present state rather than the change.
  private let isStatus: Bool

  init(_ merge: ForwardsMerge, isStatus: Bool = false) {
    self.merge = merge
    self.isStatus = isStatus
  }

  var lines: [Line] {
    let heads = [" ", "name", "portDest", "portOrig", ""]
    let table = merge.rows.isEmpty ? [] : StepTable.lines([heads] + merge.rows.map(cells))
    let hosts = merge.hosts.map { cells($0).joined(separator: "  ") }
    let none = merge.rows.isEmpty && hosts.isEmpty ? ["  no port forwards"] : []
    return (table + hosts + none).map { Line("  \($0)") }
  }

  /// The rows that would change, in one line.
  var summary: Line {
    let changed =
      merge.rows.filter(\.change.isSent).map(cells) + merge.hosts.filter(\.change.isSent).map(cells)
    let rows = changed.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
    return rows.isEmpty ? "enable advanced networking" : Line(rows.joined(separator: ", "))
  }

  private func cells(_ row: ForwardsMerge.Row) -> [String] {
    let port = { (number: Int?) in number.map(String.init) ?? "" }
    return [
      mark(row.change), row.forward.name, port(row.forward.portDest), port(row.forward.portOrig),
      words(row.change, isOfProject: row.isOfProject),
    ]
  }

  private func cells(_ row: ForwardsMerge.HostRow) -> [String] {
    [
      mark(row.change), "nonProxyHosts \(row.host)",
      words(row.change, isOfProject: row.change == .added),
    ]
  }

  /// The rows as members of an object; null where they could not be read.
  static func json(_ merge: ForwardsMerge?) -> [(key: String, value: JSONValue)] {
    let forwards = merge.map { merge in
      JSONValue.array(
        merge.rows.map { row in
          .object(
            row.forward.members + [
              .init(key: "change", value: .string(row.change.word)),
              .init(key: "inProject", value: .bool(row.isOfProject)),
              .init(key: "rivals", value: .array(row.change.rivals.map(\.json))),
            ])
        })
    }
    let hosts = merge.map { merge in
      JSONValue.array(
        merge.hosts.map { ["host": .string($0.host), "change": .string($0.change.word)] })
    }
    return [("portForwards", forwards ?? .null), ("nonProxyHosts", hosts ?? .null)]
  }

  private func mark(_ change: ForwardsMerge.Change) -> String {
    switch change {
    case .kept, .former: " "
    case .added: "+"
    case .changed: "~"
    case .conflicting: "!"
    case .removed: "-"
    }
  }

  private func words(_ change: ForwardsMerge.Change, isOfProject: Bool) -> String {
    switch change {
    case .kept: isOfProject ? "as in the project" : isStatus ? "not in the project" : "kept"
    case .added: isStatus ? "missing" : "added"
    case .changed(let rivals):
      "\(isStatus ? "missing; there is" : "changed; was") \(rivals.map(\.words).joined(separator: ", "))"
    case .conflicting(let rival): "conflicts with \(rival.words)"
    case .former: "added by an earlier apply, no longer in the project"
    case .removed: "removed"
    }
  }
}

extension ForwardsMerge.Change {
  /// Whether an apply sends it.
  fileprivate var isSent: Bool {
    switch self {
    case .added, .changed, .removed: true
    case .kept, .conflicting, .former: false
    }
  }

  fileprivate var word: String {
    switch self {
    case .kept: "kept"
    case .added: "added"
    case .changed: "changed"
    case .conflicting: "conflicting"
    case .former: "former"
    case .removed: "removed"
    }
  }

  /// The forwards that conflict with the entry, or that it replaced.
  fileprivate var rivals: [PortForward] {
    switch self {
    case .changed(let rivals): rivals
    case .conflicting(let rival): [rival]
    case .kept, .added, .former, .removed: []
    }
  }
}

extension PortForward {
  fileprivate var members: [JSONValue.Member] {
    if case .object(let members) = json { members } else { [] }
  }
}

extension JSONValue {
  /// An object of members in their order.
  static func object(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }
}
