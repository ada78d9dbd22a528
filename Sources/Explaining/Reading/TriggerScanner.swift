import Bytes

/// Tells in one pass over a line whether it can matter. Most lines of a log have nothing to do with
/// mail and are not read again.
struct TriggerScanner: Sendable {
  struct Found: OptionSet {
    let rawValue: UInt8
    static let mail = Found(rawValue: 1)
    static let escape = Found(rawValue: 2)
  }

  private static let texts = [
    "mail", "smtp", "aadsts", "oauth", "cloudmanager", "cloud manager", "imssdk", "ims_", "ims ",
    "error_code", "proxy.tunnel", "aem_proxy_host", "recipient", "sender", "configuration-api",
    "aem-env-var", "invalid json",
    "secretsdir", "cannot replace", "cannot set variables", "runmode", "graph.microsoft",
    "\"error\"", "'error'", "curl:", "relay", "advancednetworking", "api key", "apikey", "api-key",
    "osgi config", "cfg.json", "env var", "starttls", "ehlo", "spamhaus", "dkim", "dmarc", "spf",
    "aio ", "[analyser", "interpolation", "portforward", "portorig", "portdest", "networkinfra",
    "\"code\"", "rcpt",
    "activation", "sasl", "authentication failed", "535", "334 ", "advanced networking",
    "network infra", "environmentid", "message size",
  ]

  private static let enhancedCodes = ["4", "5"].flatMap { kind in
    (1...7).map { "\(kind).\($0)." }
  }

  /// Verbs that announce a reply in the middle of a line.
  private static let announcedReplies = ["said", "returned", "responded", "replied", "response"]
    .flatMap { word in [": ", " ", " '", ": '"].map { word + $0 } }
    .flatMap { [$0 + "4", $0 + "5"] }

  private var next: [UInt16] = []
  private var found: [Found] = []

  init() {
    var children: [[UInt8: Int]] = []
    addState(to: &children)
    for text in Self.texts + AnswerSigns.oauthErrors + Self.enhancedCodes
      + Self.announcedReplies
    {
      add(text.utf8, .mail, to: &children)
    }
    add([0x1B], .escape, to: &children)
    link(children)
  }

  private mutating func addState(to children: inout [[UInt8: Int]]) {
    children.append([:])
    found.append([])
  }

  private mutating func add(
    _ text: some Sequence<UInt8>, _ value: Found, to children: inout [[UInt8: Int]]
  ) {
    var state = 0
    for byte in text {
      if children[state][byte] == nil {
        children[state][byte] = children.count
        addState(to: &children)
      }
      state = children[state][byte] ?? 0
    }
    found[state].insert(value)
  }

  /// Builds the automaton of Aho and Corasick, in which a capital leads to the same place as its
  /// small letter.
  private mutating func link(_ children: [[UInt8: Int]]) {
    next = Array(repeating: 0, count: children.count << 8)
    var fallback = Array(repeating: 0, count: children.count)
    var queue = [0]
    var done = 0
    while done < queue.count {
      let state = queue[done]
      done += 1
      for byte in 0...UInt8.max {
        let target = children[state][byte.lowercased]
        let elsewhere = state == 0 ? 0 : Int(next[fallback[state] << 8 | Int(byte)])
        next[state << 8 | Int(byte)] = UInt16(target ?? elsewhere)
        guard let target, byte.lowercased == byte else { continue }
        fallback[target] = elsewhere
        found[target].formUnion(found[elsewhere])
        queue.append(target)
      }
    }
  }

  func scan(_ line: ArraySlice<UInt8>) -> Found {
    var state = 0
    var result: Found = []
    for byte in line {
      state = Int(next[state << 8 | Int(byte)])
      result.formUnion(found[state])
    }
    return result
  }
}
