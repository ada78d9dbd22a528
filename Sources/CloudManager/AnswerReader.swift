import Bytes
import JSONText

/// Reads the body of an answer, and checks whatever it relies on.
struct AnswerReader {
  let request: CloudRequest
  let root: JSONNode

  /// Fails unless the answer has the status and a JSON object.
  init(
    _ answer: CloudAnswer, to request: CloudRequest, status: Int = 200
  ) throws(CloudFault) {
    self.request = request
    guard answer.status == status else {
      throw .refused(
        request, status: answer.status, retryAfter: answer.retryAfter,
        reason: Self.reason(in: answer.body))
    }
    guard let text = try? JSONText(answer.body), case .object = text.root.kind else {
      throw .unreadable(request, Self.isHTML(answer.body) ? .html : .notJSON)
    }
    root = text.root
    if let key = Self.repeatedKey(in: root) { throw fault(.repeatedKey(String(key.prefix(80)))) }
  }

  func fault(_ flaw: CloudFault.Flaw) -> CloudFault { .unreadable(request, flaw) }

  /// The elements of a list; fails for a list that goes on in another answer.
  func list(_ name: String) throws(CloudFault) -> [JSONNode] {
    if let next = root.member("_links")?.member("next"), next.kind != .null {
      throw fault(.partOfList(name))
    }
    let total = root.member("_totalNumberOfItems")?.scalar.flatMap(JSONNumber.whole)
    guard let embedded = root.member("_embedded") else {
      if total == 0 { return [] }
      throw fault(.value("_embedded.\(name)"))
    }
    guard let list = embedded.member(name), case .array(let elements) = list.kind else {
      throw fault(.value("_embedded.\(name)"))
    }
    if let total, total != elements.count { throw fault(.partOfList(name)) }
    return elements
  }

  /// A required text.
  func text(_ key: String, of node: JSONNode) throws(CloudFault) -> String {
    guard let text = try optionalText(key, of: node) else { throw fault(.value(key)) }
    return text
  }

  /// An optional text; fails if it is too long to be printed.
  func optionalText(_ key: String, of node: JSONNode) throws(CloudFault) -> String? {
    guard let member = node.member(key), member.kind != .null else { return nil }
    guard case .string(let text) = member.kind, text.utf8.count <= 2048 else {
      throw fault(.value(key))
    }
    return text
  }

  /// Fails if an id is not the one that was asked about; a missing id is accepted.
  func require(_ key: String, _ id: String, of node: JSONNode) throws(CloudFault) {
    guard let member = node.member(key), member.kind != .null else { return }
    guard member.scalar == id else {
      throw fault(.otherID(key: key, found: String((member.scalar ?? "?").prefix(40))))
    }
  }

  /// A key that an object has twice: of two lists a PUT would drop one.
  private static func repeatedKey(in node: JSONNode) -> String? {
    var keys: Set<String> = []
    for member in node.members where !keys.insert(member.name).inserted { return member.name }
    let nodes = node.members.map(\.node) + node.elements
    return nodes.lazy.compactMap { repeatedKey(in: $0) }.first
  }

  /// The API's reason for a refusal, in one line: the members that state it, else all of the text.
  private static func reason(in body: [UInt8]) -> String? {
    let said = stated(in: body) ?? (isHTML(body) ? "" : String(decoding: body, as: UTF8.self))
    let line = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ["", "{}", "[]"].contains(line) ? nil : String(line.prefix(400))
  }

  private static func isHTML(_ body: [UInt8]) -> Bool { body.first { !$0.isSpace } == .lessThan }

  private static func stated(in body: [UInt8]) -> String? {
    guard let root = (try? JSONText(body))?.root else { return nil }
    let texts = ["title", "message", "detail", "error_description", "error", "error_code"]
      .compactMap { key in
        if case .string(let text)? = root.member(key)?.kind { text } else { nil as String? }
      }
    let parameters = ["missingParams", "invalidParams"].flatMap { key in
      (root.member(key)?.elements ?? []).map { parameter in
        ["name", "reason"].compactMap { parameter.member($0)?.scalar }.joined(separator: ": ")
      }
    }
    let said = (texts + parameters).filter { !$0.isEmpty }.joined(separator: "; ")
    return said.isEmpty ? nil : said
  }
}
