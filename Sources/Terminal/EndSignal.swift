import Platform
import Screen

extension EndSignal {
  static let all: [EndSignal] = [.hangUp, .terminate, .interrupt]

  var number: Int32 {
    switch self {
    case .hangUp: SIGHUP
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    }
  }
}
