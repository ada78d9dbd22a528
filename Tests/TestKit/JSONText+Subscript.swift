package import JSONText

extension JSONText {
  package subscript(path: JSONStep...) -> JSONNode? { node(at: path) }
}
