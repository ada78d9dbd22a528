import Bytes
import MailSetup

/// A file's text cut into lines for a diff; a missing final newline shows as git shows it.
struct DiffText {
  let lines: [String]

  /// The lines of a text as it may be shown; nil for one that cannot be read.
  init(_ shown: [UInt8]?) {
    guard let shown else {
      lines = ["(not shown: the file cannot be read)"]
      return
    }
    var lines = shown.split(separator: .lineFeed, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).replacing(.carriageReturn, with: "␍")
        .replacing(.tab, with: "    ")
    }
    if lines.last == "" {
      lines.removeLast()
    } else if !lines.isEmpty {
      lines.append("\\ No newline at end of file")
    }
    self.lines = lines
  }
}
