package import JSONText

/// A request to Cloud Manager's API.
/// Source: https://developer.adobe.com/experience-cloud/cloud-manager/reference/api/
package struct CloudRequest: Hashable, Sendable {
  package enum Method: String, Hashable, Sendable {
    case get = "GET"
    case put = "PUT"
    case post = "POST"
    case patch = "PATCH"
  }

  /// The part of a program that a request is about.
  package enum Resource: Hashable, Sendable {
    case regions
    case infrastructures
    case environment(String)
    case networking(environment: String)
    case variables(environment: String)
  }

  package let method: Method
  package let program: String
  package let resource: Resource
  package let body: JSONValue?

  package init(
    _ method: Method, _ resource: Resource, of program: String, body: JSONValue? = nil
  ) {
    self.method = method
    self.program = program
    self.resource = resource
    self.body = body
  }

  /// The path below the address of the API. Ids are digits, so nothing in it has to be escaped.
  package var path: String {
    let environment = { (id: String) in "environment/\(id)" }
    let rest =
      switch resource {
      case .regions: "regions"
      case .infrastructures: "networkInfrastructures"
      case .environment(let id): environment(id)
      case .networking(let id): "\(environment(id))/advancedNetworking"
      case .variables(let id): "\(environment(id))/variables"
      }
    return "/api/program/\(program)/\(rest)"
  }

  package var isChange: Bool { method != .get }
}
