import CloudManager
import MailSetup
import Testing

struct MailObstacleTests {
  private func obstacles(
    _ present: NetworkingState?, variables: [CloudVariable] = [], status: String = "ready",
    body: PortForwardsBody? = .of(.mail)
  ) -> [MailObstacle] {
    EnvironmentSurvey(
      EnvironmentState(id: "11", status: status), present,
      merge: body.map {
        ForwardsMerge(
          $0, into: present ?? .empty, own: AppliedEntries(), removingFormer: false)
      },
      credentials: [user, password], variables: variables
    ).obstacles
  }

  private let user = Credential(kind: .variable, name: "EMAIL_USERNAME")
  private let password = Credential(kind: .secret, name: "EMAIL_PASSWORD")
  private let present: [CloudVariable] = [
    .init(name: "EMAIL_USERNAME", kind: .variable),
    .init(name: "EMAIL_PASSWORD", kind: .secret, status: "ready"),
  ]

  @Test func `nothing stands in the way where all is there`() {
    #expect(obstacles(.of(.mail, .database), variables: present) == [])
  }

  @Test func `all that is missing is told in its order`() {
    #expect(
      obstacles(nil, status: "updating") == [
        .environmentBusy(status: "updating"), .networkingNotEnabled, .forwardMissing(.mail),
        .variableMissing(user), .variableMissing(password),
      ])
  }

  @Test func `a conflict and a host that bypasses the tunnel are told`() {
    let rival = PortForward(name: "x", portDest: 1, portOrig: 30465)
    #expect(
      obstacles(.of(rival), variables: present) == [.forwardConflicting(.mail, with: rival)])
    #expect(
      obstacles(.of(.mail, hosts: ["*.acme.site"]), variables: present)
        == [.bypassed(.mail, by: "*.acme.site")])
    #expect(
      obstacles(.of(.mail), variables: present, body: .of(.mail, hosts: ["a.b"]))
        == [.hostMissing("a.b")])
  }

  @Test func `a variable of the other type, and one that failed, are told`() {
    let variables: [CloudVariable] = [
      .init(name: "EMAIL_USERNAME", kind: .secret),
      .init(name: "EMAIL_PASSWORD", kind: .secret, status: "failed"),
    ]
    #expect(
      obstacles(.of(.mail), variables: variables) == [
        .variableOfWrongType(user), .variableFailed(password, status: "failed"),
      ])
  }

  @Test func `mail without a forward needs its variables alone`() {
    #expect(obstacles(nil, variables: present, body: nil) == [])
  }

  @Test func `a type counts by the service that has it`() {
    let both = present + [.init(name: "EMAIL_USERNAME", kind: .secret, service: "preview")]
    #expect(obstacles(.of(.mail), variables: both) == [])
  }
}
