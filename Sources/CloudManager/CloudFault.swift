/// The reason why a request has no answer that can be relied on.
package enum CloudFault: Error, Hashable, Sendable {
  case noAnswer(CloudRequest, Silence)
  /// The API refused; `reason` is its own text, cut to a line's length.
  case refused(CloudRequest, status: Int, retryAfter: Int?, reason: String?)
  case unreadable(CloudRequest, Flaw)
  /// It failed as an earlier request did, for a reason that concerns every request.
  case again(CloudRequest)
  /// The environment did not become ready in time, so that nothing could be sent.
  case busy(environment: String, status: String)
  /// The environment is deleted, or is about to be.
  case gone(environment: String, status: String)
  case infrastructureBusy(status: String)
  /// The former state could not be kept, so that nothing was sent.
  case notKept(String)
  /// The environment changed each time that it was about to be changed.
  case neverStill(environment: String)

  /// The reason why there is no answer.
  package enum Silence: Hashable, Sendable {
    case curlIsMissing
    case cancelled
    case tooLong
    /// The request is longer than curl accepts.
    case bodyTooLong
    /// Curl's exit code and what it says.
    case failed(exitCode: Int32, message: String)
  }

  /// The reason why an answer cannot be relied on.
  package enum Flaw: Hashable, Sendable {
    case notHTTP
    case html
    case notJSON
    /// An object has a key twice.
    case repeatedKey(String)
    /// A value is missing or of another type.
    case value(String)
    /// The answer is about another program or environment than the request.
    case otherID(key: String, found: String)
    /// The list goes on in another answer, or has another length than it states.
    case partOfList(String)
    /// The environment has several configurations, which differ.
    case severalConfigurations(Int)
    /// A list that this version does not know, and that a PUT would drop.
    case unknownList(String)
  }
}

extension CloudFault {
  /// Whether the request certainly changed nothing.
  package var leavesAll: Bool {
    switch self {
    case .noAnswer(let request, let silence): !request.isChange || silence.isBeforeSending
    case .refused(let request, let status, _, _):
      !request.isChange || (300..<500).contains(status) && status != 408
    case .unreadable(let request, _), .again(let request): !request.isChange
    case .busy, .gone, .infrastructureBusy, .notKept, .neverStill: true
    }
  }

  /// Whether every other request would fail in the same way.
  package var concernsAll: Bool {
    switch self {
    case .noAnswer(_, let silence): silence.isBeforeSending && silence != .bodyTooLong
    case .refused(_, let status, _, _):
      (300..<400).contains(status) || [401, 407, 429].contains(status)
    case .unreadable(_, let flaw): flaw == .html || flaw == .notHTTP
    case .again: true
    case .busy, .gone, .infrastructureBusy, .notKept, .neverStill: false
    }
  }

  /// The same failure, without a reason that an earlier one has told already.
  package func following(_ earlier: [CloudFault]) -> CloudFault {
    let isTold = earlier.contains { other in
      switch (self, other) {
      case (.noAnswer(_, let silence), .noAnswer(_, let told)): silence == told
      case (.refused(_, let status, _, let reason), .refused(_, let told, _, let toldReason)):
        status == told && reason == toldReason
      case (.unreadable(_, let flaw), .unreadable(_, let told)): flaw == told
      default: false
      }
    }
    guard concernsAll, isTold, let request else { return self }
    return .again(request)
  }

  private var request: CloudRequest? {
    switch self {
    case .noAnswer(let request, _), .refused(let request, _, _, _), .unreadable(let request, _),
      .again(let request):
      request
    case .busy, .gone, .infrastructureBusy, .notKept, .neverStill: nil
    }
  }

  /// Whether the same request may succeed a little later.
  var isPassing: Bool {
    switch self {
    case .noAnswer(_, .failed): true
    case .refused(_, let status, _, _): status == 429 || status >= 500
    case .unreadable(_, .html), .unreadable(_, .notJSON): true
    default: false
    }
  }

  var retryAfter: Int? {
    if case .refused(_, _, let seconds, _) = self { seconds } else { nil }
  }

  package var isCancelled: Bool {
    if case .noAnswer(_, .cancelled) = self { true } else { false }
  }
}

extension CloudFault.Silence {
  /// Whether curl failed before it could send anything: no name, no connection, no TLS.
  /// Source: https://curl.se/docs/manpage.html#EXIT
  fileprivate var isBeforeSending: Bool {
    switch self {
    case .curlIsMissing, .bodyTooLong: true
    case .failed(let exitCode, _):
      [2, 3, 4, 5, 6, 7, 26, 35, 58, 59, 60, 66, 77, 83].contains(exitCode)
    case .cancelled, .tooLong: false
    }
  }
}
