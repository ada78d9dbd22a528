import MailSetup
import TestKit
import Testing

/// Lists that two people changed from the same base.
struct MergedListsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let base: [PortForward]
    let mine: [PortForward]
    let theirs: [PortForward]
    let merged: [PortForward]

    init(
      _ name: String, base: [PortForward], mine: [PortForward], theirs: [PortForward],
      merged: [PortForward]
    ) {
      testDescription = name
      self.base = base
      self.mine = mine
      self.theirs = theirs
      self.merged = merged
    }
  }

  static let forwards = [
    Row(
      "nothing changed", base: ["a:1@1", "b:2@2"], mine: ["a:1@1", "b:2@2"],
      theirs: ["a:1@1", "b:2@2"], merged: ["a:1@1", "b:2@2"]),
    Row(
      "their order", base: ["a:1@1", "b:2@2"], mine: ["a:1@1", "b:2@2"],
      theirs: ["b:2@2", "a:1@1"], merged: ["b:2@2", "a:1@1"]),
    Row(
      "I added", base: ["a:1@1"], mine: ["b:2@2", "a:1@1"], theirs: ["a:1@1"],
      merged: ["a:1@1", "b:2@2"]),
    Row(
      "they added", base: ["a:1@1"], mine: ["a:1@1"], theirs: ["b:2@2", "a:1@1"],
      merged: ["b:2@2", "a:1@1"]),
    Row(
      "both added", base: ["a:1@1"], mine: ["a:1@1", "b:2@2"], theirs: ["a:1@1", "c:3@3"],
      merged: ["a:1@1", "c:3@3", "b:2@2"]),
    Row("both added the same", base: [], mine: ["b:2@2"], theirs: ["b:2@2"], merged: ["b:2@2"]),
    Row(
      "both added the same server with another portOrig", base: [], mine: ["b:2@2"],
      theirs: ["b:2@3"], merged: ["b:2@2"]),
    Row(
      "I removed", base: ["a:1@1", "b:2@2"], mine: ["b:2@2"], theirs: ["a:1@1", "b:2@2"],
      merged: ["b:2@2"]),
    Row(
      "they removed", base: ["a:1@1", "b:2@2"], mine: ["a:1@1", "b:2@2"], theirs: ["b:2@2"],
      merged: ["b:2@2"]),
    Row("both removed", base: ["a:1@1"], mine: [], theirs: [], merged: []),
    Row(
      "I changed a portOrig", base: ["a:1@1"], mine: ["a:1@9"], theirs: ["a:1@1"], merged: ["a:1@9"]
    ),
    Row(
      "they changed a portOrig", base: ["a:1@1"], mine: ["a:1@1"], theirs: ["a:1@9"],
      merged: ["a:1@9"]),
    Row(
      "both changed a portOrig", base: ["a:1@1"], mine: ["a:1@8"], theirs: ["a:1@9"],
      merged: ["a:1@8"]),
    Row("I removed what they changed", base: ["a:1@1"], mine: [], theirs: ["a:1@9"], merged: []),
    Row(
      "I changed what they removed", base: ["a:1@1"], mine: ["a:1@9"], theirs: [], merged: ["a:1@9"]
    ),
    Row(
      "I changed a portDest", base: ["a:1@1"], mine: ["a:2@1"], theirs: ["a:1@1"], merged: ["a:2@1"]
    ),
    Row(
      "I changed a name", base: ["a:1@1"], mine: ["b:1@1"], theirs: ["a:1@1", "c:3@3"],
      merged: ["c:3@3", "b:1@1"]),
    Row(
      "the mail server among mine", base: [], mine: ["smtp.sendgrid.net:465@30999"],
      theirs: ["a:1@1"], merged: ["a:1@1"]),
    Row(
      "the mail server among theirs", base: [], mine: ["a:1@1"],
      theirs: ["smtp.sendgrid.net:465@30999"], merged: ["a:1@1"]),
  ]

  private static func merge(_ row: Row) -> Plan {
    var answers = Answers.complete
    answers.otherForwards = row.mine
    let plan = Plan(project: Files(forwards: row.base).project, answers: answers)
    return plan.merging(
      answers, base: Answers(otherForwards: row.base), on: Files(forwards: row.theirs).project)
  }

  @Test(arguments: forwards)
  func `forwards of both are kept, and my changes hold`(_ row: Row) {
    #expect(Self.merge(row).settings.otherForwards == row.merged)
  }

  /// The base, mine, theirs, and what comes of them.
  static let hosts: [([String], [String], [String], [String])] = [
    (["a", "b"], ["a", "b"], ["b", "a"], ["b", "a"]),
    (["a"], ["a", "b"], ["a", "c"], ["a", "c", "b"]),
    (["a", "b"], ["b"], ["a", "b"], ["b"]),
    (["a", "b"], ["a", "b"], ["b"], ["b"]),
    ([], ["a"], ["a"], ["a"]),
    (["a"], [], ["a", "c"], ["c"]),
  ]

  @Test(arguments: hosts)
  func `hosts of both are kept`(
    _ base: [String], _ mine: [String], _ theirs: [String], _ merged: [String]
  ) {
    var answers = Answers.complete
    answers.nonProxyHosts = mine
    let plan = Plan(project: Files(hosts: base).project, answers: answers)
    let both = plan.merging(
      answers, base: Answers(nonProxyHosts: base), on: Files(hosts: theirs).project)
    #expect(both.settings.nonProxyHosts == merged)
  }

  @Test func `lists that nobody chose are theirs`() {
    let plan = Plan(project: Files(forwards: ["a:1@1"], hosts: ["a.b"]).project, answers: .complete)
    let merged = plan.merging(
      .complete, base: plan.onDisk.answers,
      on: Files(forwards: ["b:2@2"], hosts: ["c.d"]).project)
    #expect(merged.settings.otherForwards == ["b:2@2"])
    #expect(merged.settings.nonProxyHosts == ["c.d"])
    #expect(merged.answers == .complete)
  }

  @Test func `forwards of the environment are kept beside those on disk`() {
    let imported = PortForwardsBody(portForwards: ["c:3@3"], nonProxyHosts: ["e.f"])
    let plan = Plan(project: Files().project, answers: .complete, imported: imported)
    let merged = plan.merging(.complete, base: Answers(), on: Files(forwards: ["b:2@2"]).project)
    #expect(merged.settings.otherForwards == ["b:2@2", "c:3@3"])
    #expect(merged.settings.nonProxyHosts == ["e.f"])
  }
}
