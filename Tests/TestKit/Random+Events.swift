package import Screen
internal import Wizard

/// Random input of a session: mostly keys that do something, now and then what nobody expects.
extension Random {
  private static let letters = Array("aebxnNpdcu?/jkhlgG1234567.@-$[;]\\\"é日👨‍👩‍👧e\u{301}")
  private static let texts = [
    "smtp.acme.site", "noreply@acme.site", "EMAIL_PASSWORD", "30465", "587", "q\nd\n",
    #"{"portForwards":[{"name":"a.b","portDest":1,"portOrig":30001}]}"#, "[1,",
  ]
  /// Characters that are hard to place in cells or to cut: wide, joined, combining, invisible,
  /// right to left.
  private static let scalars = Array(
    "a1 .日한\u{1100}\u{1161}👨\u{200D}👩🏽🇩🇪❤\u{FE0F}e\u{301}\u{20E3}\u{200B}\u{202E}א\u{0}\u{1B}\u{7F}\u{9B}\n\r\t\u{AD}\u{FFFD}"
      .unicodeScalars)
  private static let bound = KeyMap.bindings.map(\.keys)

  package mutating func event() -> Event {
    switch int(0..<200) {
    case 0..<90: .key(boundKey())
    case 90..<164: .key(.character(pick(Random.letters)))
    case 164..<170: .key(.control(pick(Array("abcdefklnprswuz_"))))
    case 170..<176: .key(.alt(pick(Array("bfd12345670"))))
    case 176..<182: .key(.function(int(1..<13)))
    case 182..<186: .paste(text())
    case 186..<188: .burst(text())
    case 188..<192: .resize(size())
    case 192..<198:
      .mouse(
        pick([.press, .press, .scrollUp, .scrollDown]),
        Point(column: int(0..<130), row: int(0..<44)))
    case 198: .resumed
    default:
      oneIn(4)
        ? pick([.endOfInput, .signal(.hangUp), .signal(.terminate), .signal(.interrupt)])
        : .key(.control("s"))
    }
  }

  /// A line of the line mode's input; nil is its end.
  package mutating func line() -> String? {
    switch int(0..<300) {
    case 0: nil
    case 1..<5: pick(["quit", "s", "d", "t", "m", "o", "r"])
    case 5..<60: ""
    case 60..<120: "\(int(0..<9))"
    case 120..<160: "step \(int(0..<9))"
    case 160..<230:
      pick([
        "back", "next", "steps", "help", "words", "preview", "diff", "problems", "problem",
        "commands", "undo", "redo", "clear", "save", "stage", "add", "remove 1", "change 2", "done",
        "yes", "no", "\\", "1 465 30465",
      ])
    default: text()
    }
  }

  /// Sizes that people have, and every other from a cell to a wall.
  package mutating func size() -> Size {
    oneIn(6)
      ? Size(int(1..<301), int(1..<101))
      : pick([Size(80, 24), Size(120, 36), Size(60, 20), Size(40, 10), Size(39, 10), Size(200, 50)])
  }

  private mutating func boundKey() -> Key {
    let key = pick(pick(Random.bound))
    // A session that is left at once sees little.
    let leaves = key == .character("q") || key == .control("c")
    return leaves && !oneIn(10) ? .down : key
  }

  private mutating func text() -> String {
    if !oneIn(4) { return pick(Random.texts) }
    let longest = oneIn(40) ? 20_000 : pick([4, 40, 400])
    return (0..<int(0..<longest)).reduce(into: "") { text, _ in
      text.unicodeScalars.append(pick(Random.scalars))
    }
  }
}
