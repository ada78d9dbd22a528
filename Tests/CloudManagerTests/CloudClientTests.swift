import CloudManager
import JSONText
import MailSetup
import Testing

/// The values that are read from an answer, and the faults that make an answer unreliable.
struct CloudClientTests {
  private func networking(_ answer: CloudAnswer) async throws(CloudFault) -> NetworkingState? {
    try await FakeCloud(["GET advancedNetworking": [answer]]).client.networking("11")
  }

  private func list(_ configurations: String, rest: String = "") -> CloudAnswer {
    .json(#"{"_embedded": {"networkingConfigurations": [\#(configurations)]}\#(rest)}"#)
  }

  @Test func `forwards and hosts are read, an unknown member of a forward too`() async throws {
    let answer = list(
      #"""
      {"programId": "1", "environmentId": 11, "advancedNetworkingEnabled": true, "nonProxyHosts": ["a"],
       "portForwards": [{"portOrig": 30001, "note": {"x": [1]}, "portDest": 3306}], "_links": {}}
      """#)
    let state = try #require(try await networking(answer))
    #expect(state.isEnabled)
    #expect(state.nonProxyHosts == ["a"])
    #expect(
      state.json(of: "11", in: "1") == [
        "programId": "1", "environmentId": "11",
        "portForwards": [["portDest": 3306, "portOrig": 30001, "note": ["x": [1]]]],
        "nonProxyHosts": ["a"],
      ])
  }

  @Test func `a state that was kept is read back for its own environment alone`() throws {
    let kept = NetworkingState.of(.database, hosts: ["a"])
    let bytes = Array(JSONText(kept.json(of: "11", in: "1"), indent: 2).text.utf8)
    #expect(try NetworkingState(former: bytes, of: "11", in: "1") == kept)
    for (environment, program) in [("12", "1"), ("11", "2")] {
      #expect(throws: CloudFault.self) {
        try NetworkingState(former: bytes, of: environment, in: program)
      }
    }
  }

  @Test func `lists that are missing or null are empty, and false is the default`() async throws {
    let answers = [
      list("{}"), list(#"{"portForwards": null, "nonProxyHosts": null}"#), list(""),
      .json(#"{"_totalNumberOfItems": 0}"#),
    ]
    for answer in answers { #expect(try await networking(answer) == .empty) }
    #expect(NetworkingState.empty.forwards.isEmpty && NetworkingState.empty.nonProxyHosts.isEmpty)
  }

  @Test func `404 is no configuration, and no other refusal is`() async throws {
    #expect(try await networking(.json("", status: 404)) == nil)
    for status in [201, 204, 301, 400, 401, 403, 409, 429, 500, 503] {
      let fault = await fault { () throws(CloudFault) in
        try await networking(.json(#"{"title": "why"}"#, status: status))
      }
      guard case .refused(_, status, nil, "why")? = fault else {
        Issue.record("\(status): \(String(describing: fault))")
        continue
      }
    }
  }

  @Test(arguments: [
    ("", CloudFault.Flaw.notJSON), ("  <!DOCTYPE html>", .html), ("[]", .notJSON),
    (#"{"_embedded": {"networkingConf"#, .notJSON),
    (#"{"error_code": "x", "message": "y"}"#, .value("_embedded.networkingConfigurations")),
    (
      #"{"_embedded": {"networkingConfigurations": {}}}"#,
      .value("_embedded.networkingConfigurations")
    ),
    (
      #"{"_embedded": {"networkingConfigurations": [1]}, "_embedded": {}}"#,
      .repeatedKey("_embedded")
    ),
    (#"{"_embedded": {}, "_totalNumberOfItems": 0}"#, .value("_embedded.networkingConfigurations")),
    (
      #"{"_embedded": {"networkingConfigurations": []}, "_totalNumberOfItems": 1}"#,
      .partOfList("networkingConfigurations")
    ),
    (
      #"{"_embedded": {"networkingConfigurations": []}, "_links": {"next": {"href": "/2"}}}"#,
      .partOfList("networkingConfigurations")
    ),
  ])
  func `an answer that is not the list is no empty list`(
    text: String, flaw: CloudFault.Flaw
  ) async {
    let fault = await fault { () throws(CloudFault) in try await networking(.json(text)) }
    #expect(fault?.flaw == flaw)
  }

  @Test(arguments: [
    (#"{"environmentId": "12"}"#, CloudFault.Flaw.otherID(key: "environmentId", found: "12")),
    (#"{"programId": "2"}"#, .otherID(key: "programId", found: "2")),
    (#"{"programId": {}}"#, .otherID(key: "programId", found: "?")),
    ("3", .value("networkingConfigurations")),
    (#"{"portForwards": {}}"#, .value("portForwards")),
    (#"{"portForwards": [{"name": "a", "portDest": 1}]}"#, .value("portForwards.portOrig")),
    (
      #"{"portForwards": [{"name": "a", "portDest": "1", "portOrig": 30000}]}"#,
      .value("portForwards.portDest")
    ),
    (#"{"portForwards": [{"name": 4, "portDest": 1, "portOrig": 30000}]}"#, .value("name")),
    (#"{"nonProxyHosts": [1]}"#, .value("nonProxyHosts")),
    (#"{"advancedNetworkingEnabled": "true"}"#, .value("advancedNetworkingEnabled")),
    (#"{"routes": ["x"]}"#, .unknownList("routes")),
    (#"{"portForwards": [{"name": "a"}], "portForwards": []}"#, .repeatedKey("portForwards")),
    (
      #"{"portForwards": [{"name": "a", "portDest": 1, "portOrig": 30000, "name": "b"}]}"#,
      .repeatedKey("name")
    ),
    (#"{"nonProxyHosts": ["a"]}, {"nonProxyHosts": ["b"]}"#, .severalConfigurations(2)),
    (#"{"advancedNetworkingEnabled": true}, {}"#, .severalConfigurations(2)),
  ])
  func `a configuration that is not understood is not taken`(
    configurations: String, flaw: CloudFault.Flaw
  ) async {
    let fault = await fault { () throws(CloudFault) in try await networking(list(configurations)) }
    #expect(fault?.flaw == flaw)
  }

  @Test func `configurations that are the same count as one`() async throws {
    let one = #"{"nonProxyHosts": ["a", "b"]}"#
    let other = #"{"nonProxyHosts": ["b", "a"], "networkInfrastructureId": "8"}"#
    #expect(try await networking(list("\(one), \(other)"))?.nonProxyHosts == ["a", "b"])
  }

  @Test(arguments: [
    (#"{"programId": "1", "status": "ready"}"#, CloudFault.Flaw.value("id")),
    (#"{"id": "12", "status": "ready"}"#, .otherID(key: "id", found: "12")),
    (#"{"id": "11", "programId": "2", "status": "ready"}"#, .otherID(key: "programId", found: "2")),
    (#"{"id": "11"}"#, .value("status")), (#"{"id": "11", "status": 3}"#, .value("status")),
  ])
  func `an environment must be the one that was asked about`(
    text: String, flaw: CloudFault.Flaw
  ) async {
    let cloud = FakeCloud(["GET 11": [.json(text)]])
    let fault = await fault { () throws(CloudFault) in try await cloud.client.environment("11") }
    #expect(fault?.flaw == flaw)
  }

  @Test func `infrastructures are read, without those that are deleted`() async throws {
    let text = #"""
      {"_embedded": {"networkInfrastructures": [
        {"kind": "vpn", "region": "va7", "status": "deleted"},
        {"kind": "flexiblePortEgress", "region": "nld2", "status": "creating", "programId": "1"}]}}
      """#
    let all = try await FakeCloud(["GET networkInfrastructures": [.json(text)]])
      .client.infrastructures()
    #expect(all == [.init(kind: .flexiblePortEgress, region: "nld2", status: "creating")])
    for kind in ["none", "modem"] {
      let other = text.replacing("flexiblePortEgress", with: kind)
      let cloud = FakeCloud(["GET networkInfrastructures": [.json(other)]])
      let fault = await fault { () throws(CloudFault) in try await cloud.client.infrastructures() }
      #expect(fault?.flaw == .value("kind"))
    }
  }

  @Test func `variables are read by name, type and service`() async throws {
    let text = #"""
      {"_embedded": {"variables": [
        {"name": "A1", "value": "v"}, {"name": "B1", "type": "secretString", "service": "author"},
        {"name": "C1", "status": "deleting"}]}}
      """#
    let variables = try await FakeCloud(["GET variables": [.json(text)]]).client.variables("11")
    #expect(
      variables == [
        .init(name: "A1", kind: .variable), .init(name: "B1", kind: .secret, service: "author"),
      ])
  }

  @Test func `a PATCH is taken by 204 alone`() async throws {
    let update = VariableUpdate(.init(kind: .secret, name: "P1"), value: "v", service: "publish")
    let cloud = FakeCloud(["PATCH variables": [CloudAnswer(status: 204), .json("{}")]])
    try await cloud.client.set([update], in: "11")
    #expect(
      cloud.bodies == [
        [["name": "P1", "value": "v", "type": "secretString", "service": "publish"]]
      ])
    let fault = await fault { () throws(CloudFault) in
      try await cloud.client.set([update], in: "11")
    }
    #expect(fault?.leavesAll == false)
  }

  @Test func `the API's reason is read, and cut`() async {
    let reason = #"""
      {"title": "Validation failed", "missingParams": [{"name": "kind", "type": "string"}],
       "invalidParams": [{"name": "portOrig", "reason": "must be unique"}]}
      """#
    let said = { (text: String) async -> String? in
      let fault = await fault { () throws(CloudFault) in
        try await networking(.json(text, status: 400))
      }
      if case .refused(_, _, _, let reason)? = fault { return reason } else { return nil }
    }
    #expect(await said(reason) == "Validation failed; kind; portOrig: must be unique")
    #expect(await said(#"{"message": "\#(String(repeating: "x", count: 9999))"}"#)?.count == 400)
    #expect(await said("<html>") == nil)
    #expect(await said("{}") == nil)
    #expect(await said(#"{"errors": ["30465 is taken"]}"#) == #"{"errors": ["30465 is taken"]}"#)
    #expect(await said("no such\n  option\n") == "no such option")
  }

  @Test func `a fault tells whether it left all as it was`() {
    let get = CloudRequest.change(.get)
    let put = CloudRequest.change(.put)
    let refused = { (request: CloudRequest, status: Int) in
      CloudFault.refused(request, status: status, retryAfter: nil, reason: nil).leavesAll
    }
    for status in [200, 408, 500, 503] {
      #expect(refused(get, status))
      #expect(!refused(put, status))
    }
    for status in [302, 400, 401, 403, 404, 409, 429] { #expect(refused(put, status)) }
    let silent = { (silence: CloudFault.Silence) in CloudFault.noAnswer(put, silence).leavesAll }
    #expect(silent(.curlIsMissing) && silent(.bodyTooLong))
    #expect(silent(.failed(exitCode: 7, message: "")))
    #expect(!silent(.failed(exitCode: 28, message: "")))
    #expect(!silent(.failed(exitCode: 52, message: "")))
    #expect(!silent(.cancelled) && !silent(.tooLong))
    #expect(!CloudFault.unreadable(put, .notJSON).leavesAll)
  }
}

extension CloudRequest {
  static func change(_ method: Method) -> CloudRequest {
    CloudRequest(method, .networking(environment: "11"), of: "1")
  }
}
