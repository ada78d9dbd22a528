import JSONText
package import MailSetup

/// The network infrastructure of a program in one region.
package struct NetworkInfrastructure: Hashable, Sendable {
  package let kind: Networking
  package let region: String
  package let status: String

  package init(kind: Networking, region: String, status: String) {
    self.kind = kind
    self.region = region
    self.status = status
  }

  package var isReady: Bool { status == "ready" }
  /// Whether it may become ready by itself.
  package var isBusy: Bool { status == "creating" || status == "updating" }
  fileprivate var isGone: Bool { status == "deleted" }

  init(_ answer: CloudAnswer, created request: CloudRequest) throws(CloudFault) {
    let reader = try AnswerReader(answer, to: request, status: 201)
    try self.init(reader, reader.root)
  }

  private init(_ reader: AnswerReader, _ node: JSONNode) throws(CloudFault) {
    try reader.require("programId", reader.request.program, of: node)
    guard let kind = Networking(rawValue: try reader.text("kind", of: node)),
      kind != Networking.none
    else { throw reader.fault(.value("kind")) }
    self.kind = kind
    region = try reader.text("region", of: node)
    status = try reader.text("status", of: node)
  }

  /// The infrastructures of a program, without deleted ones.
  static func all(
    _ answer: CloudAnswer, to request: CloudRequest
  ) throws(CloudFault) -> [NetworkInfrastructure] {
    let reader = try AnswerReader(answer, to: request)
    var all: [NetworkInfrastructure] = []
    for node in try reader.list("networkInfrastructures") {
      all.append(try NetworkInfrastructure(reader, node))
    }
    return all.filter { !$0.isGone }
  }
}
