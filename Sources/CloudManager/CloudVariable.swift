package import JSONText
package import MailSetup

/// A variable or secret of an environment; its value is never read.
package struct CloudVariable: Hashable, Sendable {
  package let name: String
  package let kind: Credential.Kind
  /// The service that reads it; nil for all services.
  package let service: String?
  package let status: String?

  package init(name: String, kind: Credential.Kind, service: String? = nil, status: String? = nil) {
    self.name = name
    self.kind = kind
    self.service = service
    self.status = status
  }

  package var isFailed: Bool { status == "failed" || status == "deleted_failed" }

  static func all(
    _ answer: CloudAnswer, to request: CloudRequest
  ) throws(CloudFault) -> [CloudVariable] {
    let reader = try AnswerReader(answer, to: request)
    var all: [CloudVariable] = []
    for node in try reader.list("variables") {
      let type = try reader.optionalText("type", of: node) ?? Credential.Kind.variable.type
      guard let kind = Credential.Kind.allCases.first(where: { $0.type == type }) else {
        throw reader.fault(.value("variables.type"))
      }
      all.append(
        CloudVariable(
          name: try reader.text("name", of: node), kind: kind,
          service: try reader.optionalText("service", of: node),
          status: try reader.optionalText("status", of: node)))
    }
    return all.filter { $0.status != "deleted" && $0.status != "deleting" }
  }
}

/// A name that the project's files read, with the environment's variables of that name.
package struct VariableState: Hashable, Sendable {
  package let credential: Credential
  package let found: [CloudVariable]

  package init(_ credential: Credential, among variables: [CloudVariable]) {
    self.credential = credential
    found = variables.filter { $0.name == credential.name }
  }

  package enum Verdict: String, Hashable, Sendable {
    case present, missing, wrongType
  }

  package var verdict: Verdict {
    if found.isEmpty { return .missing }
    return found.contains { $0.kind == credential.kind } ? .present : .wrongType
  }
}

/// A value to set under a name.
package struct VariableUpdate: Hashable, Sendable {
  package let credential: Credential
  package let value: String
  /// Nil for all services.
  package let service: String?

  package init(_ credential: Credential, value: String, service: String? = nil) {
    self.credential = credential
    self.value = value
    self.service = service
  }

  /// The most characters of a value, and those that a secret must stay below by the API's description.
  package static let longestValue = 2048
  package static let longestSecret = 500
  package static let services = ["author", "publish", "preview"]

  package var json: JSONValue {
    let service = service.map { [JSONValue.Member(key: "service", value: .string($0))] } ?? []
    return .object(
      [
        .init(key: "name", value: .string(credential.name)),
        .init(key: "value", value: .string(value)),
        .init(key: "type", value: .string(credential.kind.type)),
      ] + service)
  }
}
