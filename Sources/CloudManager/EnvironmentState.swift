import JSONText

/// An environment as Cloud Manager describes it.
package struct EnvironmentState: Hashable, Sendable {
  package let id: String
  package let name: String?
  package let type: String?
  package let region: String?
  package let status: String

  package init(
    id: String, name: String? = nil, type: String? = nil, region: String? = nil, status: String
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.region = region
    self.status = status
  }

  package static let ready = "ready"

  /// Whether Cloud Manager is working on it, so that it accepts no change now. A status that the API
  /// does not describe counts as such.
  package var isBusy: Bool {
    ![
      Self.ready, "degraded", "hibernated", "failed", "deploy_failed", "restore_failed",
      "reset_failed",
    ].contains(status)
  }

  var isGone: Bool { status == "deleting" || status == "deleted" }

  init(_ answer: CloudAnswer, to request: CloudRequest, id: String) throws(CloudFault) {
    let reader = try AnswerReader(answer, to: request)
    try reader.require("programId", request.program, of: reader.root)
    guard reader.root.member("id") != nil else { throw reader.fault(.value("id")) }
    try reader.require("id", id, of: reader.root)
    self.id = id
    name = try reader.optionalText("name", of: reader.root)
    type = try reader.optionalText("type", of: reader.root)
    region = try reader.optionalText("region", of: reader.root)
    status = try reader.text("status", of: reader.root)
  }
}
