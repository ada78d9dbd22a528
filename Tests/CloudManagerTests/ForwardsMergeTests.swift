import CloudManager
import JSONText
import MailSetup
import Testing

struct ForwardsMergeTests {
  private func merge(
    _ body: PortForwardsBody, into before: NetworkingState, own: AppliedEntries = AppliedEntries(),
    removingFormer: Bool = false
  ) -> ForwardsMerge {
    ForwardsMerge(body, into: before, own: own, removingFormer: removingFormer)
  }

  private func changes(_ merge: ForwardsMerge) -> [ForwardsMerge.Change] {
    merge.rows.map(\.change)
  }

  @Test func `the project's forwards come behind those of others, which stay`() {
    let merge = merge(.of(.mail), into: .of(.database))
    #expect(changes(merge) == [.added, .kept])
    #expect(merge.rows.map(\.isOfProject) == [true, false])
    #expect(merge.result == .of(.database, .mail))
    #expect(merge.own.forwards == [.mail])
    #expect(merge.isChange)
  }

  @Test func `what is there is not put again, and is nobody's own`() {
    let merge = merge(.of(.mail, hosts: ["a"]), into: .of(.mail, .database, hosts: ["b", "a"]))
    #expect(!merge.isChange)
    #expect(changes(merge) == [.kept, .kept])
    #expect(merge.hosts.map(\.change) == [.kept, .kept])
    #expect(merge.own == AppliedEntries())
  }

  @Test func `networking that is not enabled is a change, whatever the lists`() {
    var before = NetworkingState.of(.mail)
    before.isEnabled = false
    let merge = merge(.of(.mail), into: before)
    #expect(merge.isChange && merge.result.isEnabled)
  }

  private static let rivals = [
    PortForward(name: "ldap.acme.site", portDest: 636, portOrig: 30465),
    PortForward(name: "smtp.acme.site", portDest: 465, portOrig: 30500),
  ]

  @Test(arguments: rivals)
  func `a foreign forward of the same port or to the same server is a conflict`(
    rival: PortForward
  ) {
    let merge = merge(.of(.mail), into: .of(.database, rival))
    #expect(merge.conflicts.map(\.change) == [.conflicting(with: rival)])
    #expect(merge.result == .of(.database, rival))
    #expect(merge.rows.map(\.forward) == [.mail, .database, rival])
  }

  @Test(arguments: rivals)
  func `a forward of an earlier apply is changed where it stands`(rival: PortForward) {
    let own = AppliedEntries(forwards: [rival])
    let merge = merge(.of(.mail), into: .of(rival, .database), own: own)
    #expect(changes(merge) == [.changed(from: [rival]), .kept])
    #expect(merge.result == .of(.mail, .database))
    #expect(merge.own.forwards == [.mail])
    #expect(!merge.hasFormer)
  }

  @Test func `two forwards of earlier applies give way to one`() {
    let merge = merge(
      .of(.mail), into: .of(Self.rivals[0], .database, Self.rivals[1]),
      own: AppliedEntries(forwards: Self.rivals))
    #expect(merge.result == .of(.mail, .database))
    #expect(changes(merge) == [.changed(from: Self.rivals), .kept])
  }

  @Test func `one own and one foreign forward in the way are a conflict`() {
    let merge = merge(
      .of(.mail), into: .of(Self.rivals[0], Self.rivals[1]),
      own: AppliedEntries(forwards: [Self.rivals[0]]))
    #expect(merge.conflicts.map(\.change) == [.conflicting(with: Self.rivals[1])])
    #expect(merge.result == merge.before)
  }

  @Test func `two forwards of the project to one server are no conflict`() {
    let merge = merge(.of(.mail, Self.rivals[1]), into: .of(.mail))
    #expect(changes(merge) == [.kept, .added])
    #expect(merge.result == .of(.mail, Self.rivals[1]))
  }

  @Test func `an own forward that the project no longer has stays unless asked for`() {
    let own = AppliedEntries(forwards: [.database], nonProxyHosts: ["old"])
    let before = NetworkingState.of(.database, .mail, hosts: ["old", "other"])
    let kept = merge(.of(.mail), into: before, own: own)
    #expect(changes(kept) == [.kept, .former])
    #expect(kept.hosts.map(\.change) == [.former, .kept])
    #expect(!kept.isChange)
    #expect(kept.own == own)

    let removed = merge(.of(.mail), into: before, own: own, removingFormer: true)
    #expect(changes(removed) == [.kept, .removed])
    #expect(removed.result == .of(.mail, hosts: ["other"]))
    #expect(removed.own == AppliedEntries())
  }

  @Test func `only what an apply put is removed`() {
    let merge = merge(.of(.mail), into: .of(.database), removingFormer: true)
    #expect(merge.result == .of(.database, .mail))
  }

  @Test func `hosts are added once, behind those of others`() {
    let merge = merge(.of(hosts: ["a", "a", "b"]), into: .of(hosts: ["b"]))
    #expect(merge.result.nonProxyHosts == ["b", "a"])
    #expect(merge.hosts.map(\.change) == [.added, .kept])
    #expect(merge.own.nonProxyHosts == ["a"])
  }

  @Test func `a former state replaces all, and own entries that it has stay own`() {
    let merge = ForwardsMerge(
      restoring: .of(.database, hosts: ["a"]), over: .of(.mail, .database, hosts: ["b"]),
      own: AppliedEntries(forwards: [.mail, .database], nonProxyHosts: ["b"]))
    #expect(merge.result == .of(.database, hosts: ["a"]))
    #expect(changes(merge) == [.kept, .removed])
    #expect(merge.hosts.map(\.change) == [.added, .removed])
    #expect(merge.own == AppliedEntries(forwards: [.database]))
  }

  @Test func `lists are the same in any order, and with the same number of each entry`() {
    let state = NetworkingState.of(.mail, .database, hosts: ["a", "b"])
    #expect(state.hasSameLists(as: .of(.database, .mail, hosts: ["b", "a"])))
    #expect(!state.hasSameLists(as: .of(.mail, .database, .mail, hosts: ["a", "b"])))
    #expect(!state.hasSameLists(as: .of(.mail, .database, hosts: ["a"])))
  }

  @Test func `what an apply put is read as it was written, and nothing from other texts`() {
    let own = AppliedEntries(forwards: [.mail], nonProxyHosts: ["a"])
    #expect(AppliedEntries(Array(JSONText(own.json, indent: 2).text.utf8)) == own)
    #expect(AppliedEntries(Array("{".utf8)) == AppliedEntries())
    #expect(
      own.union(AppliedEntries(forwards: [.mail, .database])).forwards == [.mail, .database])
  }
}
