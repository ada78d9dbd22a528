import JSONText
import MailSetup
import TestKit
import Testing

/// What is kept from answers before is what would be made anew, tried on few names and ports, which
/// are often those of another forward; MAILWIZARD_SEED tries one again.
@Suite struct DerivingTests {
  @Test func `what follows from answers does not depend on those before`() throws {
    for seed in Random.seeds(40) {
      var random = Random(seed: seed)
      var setup = Setup(project: random.project())
      for _ in 0..<60 {
        random.change(&setup.answers, of: setup)
        #expect(setup == setup.reloaded(setup.project, answers: setup.answers), "seed \(seed)")
        for document in setup.documents {
          let read = try JSONText(document.bytes, keys: document.text.keys)
          #expect(document.text == read, "seed \(seed)")
        }
      }
    }
  }
}

extension Random {
  /// Entries as people and programs write them: ports as texts, names that are none, gaps.
  private static let entries = [
    #"{"name": "a", "portDest": 1, "portOrig": 30001}"#,
    #"{ "name": "b", "portDest": "1", "portOrig": 30001 } /* ours */"#,
    #"{"name": 12, "portDest": 2, "portOrig": null}"#, #"{"name": true, "portDest": 2}"#,
    #"{"portOrig": 30002}"#, #"{"name": "a", "name": "b", "portDest": 1, "portOrig": 30002}"#,
  ]

  private static let names = ["", "a", "b", "ab", "12", "12345678901234567890", "tru", "true"]

  fileprivate mutating func project() -> Project {
    if oneIn(4) { return .sample() }
    let entries = (0..<int(0..<6)).map { _ in pick(Random.entries) }
    let between = pick([",\n  ", ",\r\n  ", "\r, "])
    let list = entries.joined(separator: between)
    return .sample(
      forwards: pick([
        "{\"portForwards\": [\n  \(list)\n]}", "[\(list)\n]",
        "{\"portForwards\": [\n  \(list)\n], \"nonProxyHosts\": [\"a\"]}",
      ]))
  }

  fileprivate mutating func change(_ answers: inout Answers, of setup: Setup) {
    var forwards = setup.settings.otherForwards
    switch int(0..<16) {
    case 0: answers.host = pick([nil, "a", "b", "smtp.acme.site"])
    case 1: answers.port = pick([nil, 1, 465])
    case 2: answers.portOrig = pick([nil, 30001, 30777])
    case 3: answers.from = pick([nil, "noreply@acme.site"])
    case 4: answers.nonProxyHosts = pick([nil, [], ["a"], ["b", "a"]])
    case 5: answers.otherForwards = nil
    case 6 where !forwards.isEmpty:
      forwards.remove(at: int(0..<forwards.count))
      answers.otherForwards = forwards
    case 7, 8:
      let forward = PortForward(name: "", portDest: nil, portOrig: nil)
      answers.otherForwards = forwards + [forward]
    default:
      guard !forwards.isEmpty else { return }
      let index = int(0..<forwards.count)
      switch int(0..<3) {
      case 0: forwards[index].name = pick(Random.names)
      case 1: forwards[index].portDest = pick([nil, 1, 2])
      default: forwards[index].portOrig = pick([nil, 30001, 30002])
      }
      answers.otherForwards = forwards
    }
  }
}
