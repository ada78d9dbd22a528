import Bytes

/// An answer of HTTP: its status, the headers that matter, and its body.
package struct CloudAnswer: Hashable, Sendable {
  package let status: Int
  /// The seconds of the header Retry-After, which may also name a time; nil where it says nothing.
  package let retryAfter: Int?
  package let body: [UInt8]

  package init(status: Int, retryAfter: Int? = nil, body: [UInt8] = []) {
    self.status = status
    self.retryAfter = retryAfter
    self.body = body
  }

  /// Reads headers and body as curl's option `include` prints them, after the headers of
  /// provisional answers; nil for anything else.
  package init?(printed output: [UInt8]) {
    var rest = output[...]
    while let head = Head(&rest) {
      if (100..<200).contains(head.status) { continue }
      self.init(status: head.status, retryAfter: head.retryAfter, body: Array(rest))
      return
    }
    return nil
  }
}

/// The status line and the headers of an answer.
private struct Head {
  let status: Int
  private var date: HTTPDate?
  private var delay = ""

  var retryAfter: Int? {
    if let seconds = Int(delay) { return seconds < 0 ? nil : seconds }
    guard let date, let time = HTTPDate(delay) else { return nil }
    return time.seconds > date.seconds ? time.seconds - date.seconds : nil
  }

  /// Reads them from the start of a text.
  init?(_ rest: inout ArraySlice<UInt8>) {
    guard rest.starts(with: "HTTP/".utf8), let line = Head.line(&rest),
      let code = line.split(separator: " ").dropFirst().first, code.utf8.count == 3,
      let status = Int(code)
    else { return nil }
    self.status = status
    while let line = Head.line(&rest) {
      if line.isEmpty { return }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      switch parts[0].lowercased() {
      case "date": date = HTTPDate(String(parts[1]))
      case "retry-after": delay = String(parts[1].drop { $0 == " " })
      default: continue
      }
    }
    return nil
  }

  private static func line(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let end = rest.firstIndex(of: .lineFeed) else { return nil }
    let line = rest[..<end]
    rest = rest[(end + 1)...]
    return String(
      decoding: line.last == .carriageReturn ? line.dropLast() : line, as: UTF8.self)
  }
}
