import CloudManager
import Testing

struct CloudAnswerTests {
  private func answer(_ printed: String) -> CloudAnswer? {
    CloudAnswer(printed: Array(printed.utf8))
  }

  @Test func `status, retry-after and body are read as curl prints them`() throws {
    let head = "HTTP/1.1 429 Too Many\r\nRETRY-After:  17\r\nX: retry-after: 3\r\n\r\n"
    let answer = try #require(self.answer("\(head){}\r\n\r\nx"))
    #expect(answer.status == 429)
    #expect(answer.retryAfter == 17)
    #expect(answer.body == Array("{}\r\n\r\nx".utf8))
    #expect(self.answer("HTTP/2 204\r\n\r\n")?.status == 204)
  }

  @Test func `provisional answers come before the one that counts`() {
    let printed = "HTTP/1.1 100 Continue\r\nRetry-After: 9\r\n\r\nHTTP/1.1 200 OK\r\n\r\nbody"
    #expect(answer(printed) == CloudAnswer(status: 200, body: Array("body".utf8)))
  }

  @Test(arguments: [
    ("Wed, 28 Feb 2024 23:59:30 GMT", "Thu, 29 Feb 2024 00:00:10 GMT", 40),
    ("Sun, 31 Dec 2023 23:59:59 GMT", "Mon, 01 Jan 2024 00:01:00 GMT", 61),
    ("Sat, 28 Feb 2026 12:00:00 GMT", "Sun, 01 Mar 2026 12:00:00 GMT", 86400),
  ])
  func `a retry-after that is a time counts from the time of the answer`(
    date: String, time: String, seconds: Int
  ) throws {
    let head = "HTTP/1.1 429 x\r\nDate: \(date)\r\nRetry-After: \(time)\r\n\r\n"
    #expect(try #require(answer(head)).retryAfter == seconds)
    let past = "HTTP/1.1 429 x\r\nDate: \(time)\r\nRetry-After: \(date)\r\n\r\n"
    #expect(try #require(answer(past)).retryAfter == nil)
  }

  @Test(arguments: ["Wed, 21 Oct 2026 07:28:00 GMT", "-5", "soon", "99999999999999999999", ""])
  func `a retry-after that is no number of seconds says nothing`(value: String) throws {
    let answer = try #require(self.answer("HTTP/1.1 503 x\r\nRetry-After: \(value)\r\n\r\n"))
    #expect(answer.retryAfter == nil)
  }

  @Test(arguments: [
    "", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 200 OK\r\nX: y\r\n", "HTTP/1.1\r\n\r\n",
    "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n",
  ])
  func `anything else is no answer`(printed: String) {
    #expect(answer(printed) == nil)
  }
}
