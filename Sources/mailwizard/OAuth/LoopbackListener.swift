import Platform
import Workspace

/// Answers requests of a browser on this machine, and no others.
final class LoopbackListener {
  let port: UInt16
  private let sockets: [CInt]
  /// The connections with what each has sent so far, the oldest first.
  private var connections: [(socket: CInt, bytes: [UInt8])] = []

  private static let mostConnections = 16
  private static let longestRequest = 1 << 15

  struct Reply {
    let status: String
    let text: String
    /// Whether the reply is the last one.
    let isLast: Bool
  }

  /// Takes a port that is free for both versions of IP: a browser may use either for `localhost`.
  init() throws(FileError) {
    // A browser may close early.
    ignoreBrokenPipes()
    for _ in 0..<20 {
      let four = try LoopbackAddress.four(port: 0).listen()
      guard let four, let port = LoopbackAddress.port(of: four) else { continue }
      do throws(FileError) {
        guard let six = try LoopbackAddress.six(port: port).listen() else {
          close(four)
          continue
        }
        sockets = [four, six]
      } catch {
        // A machine without IPv6.
        sockets = [four]
      }
      self.port = port
      return
    }
    throw FileError("a port of this machine", EADDRINUSE)
  }

  deinit { for socket in sockets + connections.map(\.socket) { close(socket) } }

  /// Answers requests until a reply is the last one; false if the time is over before.
  func run(
    until end: ContinuousClock.Instant, reply: (_ target: String) -> Reply
  ) throws(FileError) -> Bool {
    while true {
      let left = (end - .now) / .milliseconds(1)
      if left <= 0 { return false }
      var polled = (sockets + connections.map(\.socket)).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = unsafe poll(&polled, nfds_t(polled.count), CInt(min(left + 1, 60_000)))
      if count < 0, errno != EINTR { throw FileError("poll", errno) }
      guard count > 0 else { continue }
      for ready in polled where ready.revents != 0 {
        if sockets.contains(ready.fd) {
          accept(from: ready.fd)
        } else if serve(ready.fd, reply) {
          return true
        }
      }
    }
  }

  private func accept(from socket: CInt) {
    let connection = Platform.accept(socket, nil, nil)
    guard connection >= 0 else { return }
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    _ = fcntl(connection, F_SETFL, O_NONBLOCK)
    connections.append((connection, []))
    if connections.count > Self.mostConnections { close(connections.removeFirst().socket) }
  }

  /// Reads what came, and answers a request that is complete; whether that was the last one.
  private func serve(_ socket: CInt, _ reply: (String) -> Reply) -> Bool {
    guard let index = connections.firstIndex(where: { $0.socket == socket }) else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    let count = unsafe read(socket, &buffer, buffer.count)
    if count < 0, errno == EAGAIN || errno == EINTR { return false }
    connections[index].bytes += buffer.prefix(max(0, count))
    let bytes = connections[index].bytes
    let isComplete = bytes.firstRange(of: "\r\n\r\n".utf8) != nil
    guard count <= 0 || isComplete || bytes.count > Self.longestRequest else { return false }
    connections.remove(at: index)
    defer { close(socket) }
    guard count > 0 else { return false }
    let answer =
      isComplete
      ? Self.target(of: bytes).map(reply) : nil
    let sent = answer ?? Reply(status: "400 Bad Request", text: "", isLast: false)
    Self.send(sent, to: socket)
    return sent.isLast
  }

  /// The target of `GET /?code=1 HTTP/1.1`.
  private static func target(of request: [UInt8]) -> String? {
    let line = request.prefix { $0 != UInt8(ascii: "\r") }
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, words[0].elementsEqual("GET".utf8), words[2].starts(with: "HTTP/1".utf8)
    else { return nil }
    return String(validating: words[1], as: UTF8.self)
  }

  /// Sends a page without scripts, and waits a moment for the browser to take it: closing with
  /// something unread would throw it away.
  private static func send(_ reply: Reply, to socket: CInt) {
    let page = """
      <!doctype html><meta charset="utf-8"><title>mailwizard</title><p>\(reply.text)</p>

      """
    let head = """
      HTTP/1.1 \(reply.status)\r
      Content-Type: text/html; charset=utf-8\r
      Content-Length: \(page.utf8.count)\r
      Content-Security-Policy: default-src 'none'\r
      Referrer-Policy: no-referrer\r
      Cache-Control: no-store\r
      Connection: close\r
      \r

      """
    let bytes = Array((head + page).utf8)
    _ = unsafe write(socket, bytes, bytes.count)
    shutdown(socket, CInt(SHUT_WR))
    var polled = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    var rest = [UInt8](repeating: 0, count: 1 << 12)
    for _ in 0..<8 where unsafe poll(&polled, 1, 200) == 1 {
      if unsafe read(socket, &rest, rest.count) <= 0 { return }
    }
  }
}
