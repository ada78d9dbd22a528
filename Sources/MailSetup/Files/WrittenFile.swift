import JSONText

/// A file as a save writes it, with its content if the product reads that again.
struct WrittenFile {
  let bytes: [UInt8]
  var content = FileContent.other

  static func configuration(_ text: JSONText) -> WrittenFile {
    WrittenFile(bytes: text.bytes, content: .configuration(text))
  }

  static func forwards(_ text: JSONText) -> WrittenFile {
    WrittenFile(bytes: text.bytes, content: .forwards(text))
  }
}
