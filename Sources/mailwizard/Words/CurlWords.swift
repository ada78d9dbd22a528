import Curl

extension CurlError: WordedError {
  var status: ExitStatus { .files }

  var words: String {
    switch self {
    case .missing:
      "curl is not installed. Install it: apt install curl, dnf install curl, or brew install curl."
    case .tooLong: "the answer is too long."
    case .cancelled: "the request was cancelled."
    case .failed(let message): "curl: \(message)."
    }
  }
}
