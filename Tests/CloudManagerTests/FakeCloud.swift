import CloudManager
import JSONText
import MailSetup
import Synchronization

/// Answers by the method and the last name of a request's path, the last one again and again, with a
/// note of all that was asked.
final class FakeCloud: Sendable {
  private let state: Mutex<(answers: [String: [CloudAnswer]], asked: [CloudRequest], pauses: [Int])>

  init(_ answers: [String: [CloudAnswer]]) {
    state = Mutex((answers, [], []))
  }

  var client: CloudClient {
    CloudClient(
      program: "1", pause: { pause in self.state.withLock { $0.pauses.append(pause) } },
      ask: { (request) throws(CloudFault) in try self.answer(request) })
  }

  private func answer(_ request: CloudRequest) throws(CloudFault) -> CloudAnswer {
    let answer = state.withLock { state -> CloudAnswer? in
      state.asked.append(request)
      let key = "\(request.method.rawValue) \(request.path.split(separator: "/").last ?? "")"
      guard let answers = state.answers[key], let first = answers.first else { return nil }
      if answers.count > 1 { state.answers[key]?.removeFirst() }
      return first
    }
    guard let answer else { throw .noAnswer(request, .failed(exitCode: 7, message: "")) }
    // A test ends a connection in the middle of an answer with this status.
    if answer.status == 0 { throw .noAnswer(request, .failed(exitCode: 52, message: "")) }
    return answer
  }

  var asked: [String] { state.withLock { $0.asked.map { "\($0.method.rawValue) \($0.path)" } } }
  var bodies: [JSONValue] { state.withLock { $0.asked.compactMap(\.body) } }
  var pauses: [Int] { state.withLock(\.pauses) }
}

extension CloudAnswer {
  static func json(_ text: String, status: Int = 200) -> CloudAnswer {
    CloudAnswer(status: status, body: Array(text.utf8))
  }

  /// A connection that ends without an answer.
  static let broken = CloudAnswer(status: 0)

  static func environment(_ status: String = "ready", id: String = "11") -> CloudAnswer {
    json(
      #"{"id": "\#(id)", "programId": "1", "name": "dev", "type": "dev", "status": "\#(status)"}"#)
  }

  static func networking(
    _ forwards: [PortForward], hosts: [String] = [], isEnabled: Bool = true, id: String = "11"
  ) -> CloudAnswer {
    let configuration: JSONValue = [
      "programId": "1", "environmentId": .string(id),
      "advancedNetworkingEnabled": .bool(isEnabled),
      "portForwards": .array(forwards.map(\.json)),
      "nonProxyHosts": .array(hosts.map { .string($0) }),
    ]
    let list: JSONValue = [
      "_totalNumberOfItems": 1, "_embedded": ["networkingConfigurations": [configuration]],
    ]
    return json(JSONText(list, indent: 2).text)
  }
}

extension PortForward {
  static let mail = PortForward(name: "smtp.acme.site", portDest: 465, portOrig: 30465)
  static let database = PortForward(name: "db.acme.site", portDest: 3306, portOrig: 30001)
}

extension NetworkingState {
  static func of(_ forwards: PortForward..., hosts: [String] = []) -> NetworkingState {
    NetworkingState(
      isEnabled: true, forwards: forwards.map { ForwardEntry($0) }, nonProxyHosts: hosts)
  }
}

extension PortForwardsBody {
  static func of(_ forwards: PortForward..., hosts: [String] = []) -> PortForwardsBody {
    PortForwardsBody(portForwards: forwards, nonProxyHosts: hosts)
  }
}

/// The fault that work throws; nil where it throws none.
func fault(_ work: () async throws(CloudFault) -> some Any) async -> CloudFault? {
  do throws(CloudFault) {
    _ = try await work()
    return nil
  } catch {
    return error
  }
}

extension CloudFault {
  var flaw: Flaw? { if case .unreadable(_, let flaw) = self { flaw } else { nil } }
}
