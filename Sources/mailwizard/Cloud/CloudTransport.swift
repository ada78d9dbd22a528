import CloudManager
import Curl
import JSONText

/// Sends requests to Cloud Manager's API through curl.
struct CloudTransport: Sendable {
  let address: CloudAddress
  let credentials: CloudCredentials
  let curl: Curl

  /// A line of curl's configuration has at most 100 KiB.
  private static let longestBody = 90 << 10
  private static let longestAnswer = 4 << 20

  func client(of program: String) -> CloudClient {
    CloudClient(program: program) { (request) throws(CloudFault) in try await ask(request) }
  }

  private func ask(_ request: CloudRequest) async throws(CloudFault) -> CloudAnswer {
    let body = request.body.map { JSONText($0, indent: 0).text.filter { $0 != "\n" } }
    guard (body ?? "").utf8.count <= Self.longestBody else {
      throw .noAnswer(request, .bodyTooLong)
    }
    var question = CurlRequest(
      url: address.description + request.path,
      options: options(request.method, body), variables: .inherited, connectTimeout: 20,
      timeout: 60)
    question.outputLimit = Self.longestAnswer
    let printed: CurlAnswer
    do throws(CurlError) {
      printed = try await curl.ask(question)
    } catch {
      throw .noAnswer(request, CloudFault.Silence(error))
    }
    guard printed.exitCode == 0 else {
      let mark = "curl: (\(printed.exitCode)) "
      let message =
        String(decoding: printed.trace, as: UTF8.self)
        .split(separator: "\n").last { $0.hasPrefix(mark) } ?? ""
      throw .noAnswer(
        request,
        .failed(exitCode: printed.exitCode, message: String(message.dropFirst(mark.count))))
    }
    guard let answer = CloudAnswer(printed: printed.output) else {
      throw .unreadable(request, .notHTTP)
    }
    return answer
  }

  private func options(_ method: CloudRequest.Method, _ body: String?) -> [CurlOption] {
    let headers = credentials.headers + ["Accept: application/json"]
    let data =
      body.map {
        [
          CurlOption("header", "Content-Type: application/json"), CurlOption("header", "Expect:"),
          CurlOption("data-raw", $0),
        ]
      } ?? []
    return [
      CurlOption("request", method.rawValue), CurlOption("proto", address.protocols),
      CurlOption("include"), CurlOption("suppress-connect-headers"), CurlOption("show-error"),
      CurlOption("globoff"), CurlOption("user-agent", "mailwizard/\(MailWizard.version)"),
    ] + (address.isEncrypted ? [] : [CurlOption("noproxy", "*")])
      + headers.map { CurlOption("header", $0) } + data
  }
}

extension CloudFault.Silence {
  fileprivate init(_ error: CurlError) {
    self =
      switch error {
      case .missing: .curlIsMissing
      case .cancelled: .cancelled
      case .tooLong: .tooLong
      case .failed(let message): .failed(exitCode: -1, message: message)
      }
  }
}
