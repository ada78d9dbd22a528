/// The address that a browser was led back to.
package enum Redirect: Hashable, Sendable {
  case code(String)
  /// With the error and its description.
  case refused(String)
  /// The answer to another question, or somebody else's.
  case foreign
  /// Nothing that an authorization server sends, such as the request for an icon.
  case other

  /// Reads an address, or the part of it that a request names. A pasted one may have been wrapped.
  package init(_ address: String, to authorization: Authorization) {
    let fields = URLQuery.fields(in: address.filter { !$0.isWhitespace })
    guard fields["code"] != nil || fields["error"] != nil else {
      self = .other
      return
    }
    guard fields["state"] == authorization.state else {
      self = .foreign
      return
    }
    if let error = fields["error"] {
      self = .refused([error, fields["error_description"] ?? ""].joined(separator: ": "))
    } else {
      self = .code(fields["code"] ?? "")
    }
  }
}
