import Bytes
import Platform

extension String {
  /// The path as a URI reference.
  var uriReference: String { percentEncoded(keeping: "/") }

  /// The absolute path as a URI that names no machine, for a file that others read.
  var localFileURI: String { "file://\(uriReference)" }

  /// The absolute path as a URI of a file on this machine, for its terminal.
  var fileURI: String { "file://\(hostName.uriReference)\(uriReference)" }
}

/// The machine's name, by which a terminal tells its own files from those behind ssh.
private var hostName: String {
  var name = [CChar](repeating: 0, count: 256)
  guard unsafe gethostname(&name, name.count - 1) == 0 else { return "" }
  return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
