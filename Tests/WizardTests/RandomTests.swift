import Foundation
import MailSetup
import Screen
import TestKit
import Testing
import Wizard

struct RandomTests {
  private static let keys: [Key] = [
    .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .down, .left,
    .right, .home, .end, .pageUp, .pageDown, .character(" "),
  ]
  private static let letters = Array("aebxnNpdcu?/jkhlgG1234567.@-$[;]\\\"é日👨‍👩‍👧e\u{301}")
  private static let pastes = [
    "smtp.acme.site", "smtp.acme.site\t465\n", "q\nd\n",
    "{\"portForwards\":[{\"name\":\"a.b\",\"portDest\":1,\"portOrig\":30001}]}",
    "[1,", "\u{0}\u{1B}[31m", String(repeating: "x", count: 3000),
  ]

  private static func event(_ random: inout Random) -> Event {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      Bool.random(using: &random)
        ? .paste(pastes.randomElement(using: &random) ?? "")
        : .burst(pastes.randomElement(using: &random) ?? "")
    case 1:
      .resize(
        Size(Int.random(in: 0...300, using: &random), Int.random(in: 0...100, using: &random)))
    case 2:
      .mouse(
        [.press, .scrollUp, .scrollDown].randomElement(using: &random) ?? .press,
        Point(
          column: Int.random(in: 0..<120, using: &random),
          row: Int.random(in: 0..<40, using: &random)))
    case 3:
      [.resumed, .endOfInput, .signal(.hangUp), .signal(.terminate), .signal(.interrupt)]
        .randomElement(using: &random) ?? .resumed
    case 4: .key(.control("abcdefklnprswuz_".randomElement(using: &random) ?? "a"))
    case 5: .key(.alt("bfd12345670".randomElement(using: &random) ?? "b"))
    case 6: .key(.function(Int.random(in: 1...12, using: &random)))
    case 7..<24: .key(keys.randomElement(using: &random) ?? .enter)
    default: .key(.character(letters.randomElement(using: &random) ?? "a"))
    }
  }

  /// Seconds for each seed; MAILWIZARD_SECONDS asks for more, up to a million events.
  private static var seconds: Int {
    ProcessInfo.processInfo.environment["MAILWIZARD_SECONDS"].flatMap { Int($0) } ?? 8
  }

  @Test(.serialized, arguments: Random.seeds(2))
  func `random keys, pastes and resizes break nothing`(seed: UInt64) throws {
    var random = Random(seed: seed)
    var wizard = WizardDriver(answers: .complete, at: .project)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds)
    var count = 0
    while count < 1_000_000, clock.now < end {
      let before = wizard.answers
      let event = Self.event(&random)
      wizard.send(.event(event))
      count += 1
      if case .resize = event { #expect(wizard.answers == before) }
      for effect in wizard.effects { try Self.carryOut(effect, &wizard, seed: seed, count) }
      guard count.isMultiple(of: 4) else { continue }
      let frame = wizard.model.frame
      guard frame.size == wizard.model.size,
        frame.cursor.map({ Rect(frame.size).contains($0) }) ?? true
      else {
        Issue.record("seed \(seed), event \(count): \(event) drew outside \(frame.size)")
        return
      }
    }
    print("seed \(seed): \(count) random events")
  }

  /// Saves as the program does, and holds what is saved to the rules that `check` has.
  private static func carryOut(
    _ effect: Effect, _ wizard: inout WizardDriver, seed: UInt64, _ count: Int
  ) throws {
    guard case .save(let request) = effect else { return }
    var project = wizard.model.setup.project
    for document in request.documents { project.write(document) }
    let errors = Inspection(project).findings.filter { $0.severity == .error }
    #expect(errors == [], "seed \(seed), event \(count)")
    wizard.send(.saved(.written(request, project, git: [:])))
  }
}

extension Project {
  fileprivate mutating func write(_ document: Document) {
    let file = ProjectFile(path: document.path, bytes: document.bytes)
    switch document.kind {
    case .configuration:
      candidates[0].mailFiles.removeAll { $0.path == file.path }
      candidates[0].mailFiles.append(file)
      let folder = String(document.path.split(separator: "/").dropLast().last ?? "")
      if !candidates[0].folders.contains(folder) { candidates[0].folders.append(folder) }
    case .portForwards: candidates[0].forwards = file
    case .answers: candidates[0].answers = file
    }
  }
}
