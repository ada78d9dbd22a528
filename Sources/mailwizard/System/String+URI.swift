import Platform

extension String {
  /// The path as a URI reference.
  var uriReference: String {
    utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      if isPlain || "/-._~".contains(character) { return String(character) }
      let code = String(byte, radix: 16, uppercase: true)
      return "%" + (code.count == 1 ? "0\(code)" : code)
    }.joined()
  }

  /// The absolute path as a URI of a file on this machine.
  var fileURI: String { "file://\(hostName.uriReference)\(uriReference)" }
}

/// The machine's name, by which a terminal tells its own files from those behind ssh.
private var hostName: String {
  var name = [CChar](repeating: 0, count: 256)
  guard unsafe gethostname(&name, name.count - 1) == 0 else { return "" }
  return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
