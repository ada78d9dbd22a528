import Bytes

/// Reads the errors of identity providers, HTTP interfaces and tools in an event.
struct AnswerSigns {
  let signs: [Sign]

  static let oauthErrors = [
    "invalid_grant", "invalid_client", "invalid_scope", "invalid_request", "unauthorized_client",
    "unsupported_grant_type", "redirect_uri_mismatch", "interaction_required", "consent_required",
    "login_required", "invalid_resource", "access_denied", "org_internal", "admin_policy_enforced",
    "deleted_client", "disabled_client", "authorization_pending", "expired_token",
    "bad_verification_code",
    "invalid_rapt", "disallowed_useragent", "temporarily_unavailable",
  ]

  init(_ lines: [Event.Line], _ words: Words, isMail: Bool) {
    func sign(_ kind: Sign.Kind, _ codes: (ArraySlice<UInt8>) -> [String]) -> Sign? {
      let found = lines.map { (line: $0.number, codes: codes($0.text)) }
        .filter { !$0.codes.isEmpty }
      return found.first.map {
        Sign(kind: kind, names: found.flatMap(\.codes), words: words, line: $0.line)
      }
    }
    signs = [
      sign(.identity) { line in
        Self.entraCodes(in: line) + Self.oauthErrors.filter { Self.isError($0, in: line) }
      },
      sign(.api, Self.interfaceCodes),
      sign(.tool) { line in
        Self.toolCodes(in: line) + Self.curlCodes(in: line).filter { isMail || $0 == "curl 67" }
      },
    ].compactMap(\.self)
  }

  /// Codes of Microsoft Entra, such as AADSTS700082.
  private static func entraCodes(in line: ArraySlice<UInt8>) -> [String] {
    var codes: [String] = []
    var rest = line
    while let start = rest.firstRange(of: "AADSTS") {
      let digits = rest[start.upperBound...].prefix(while: \.isDigit)
      if !digits.isEmpty { codes.append("AADSTS" + String(decoding: digits, as: UTF8.self)) }
      rest = rest[digits.endIndex...]
    }
    return codes
  }

  /// Whether a line has an error of OAuth as a word of its own. A word that says little by itself
  /// must follow `error`.
  private static func isError(_ name: String, in line: ArraySlice<UInt8>) -> Bool {
    guard let range = line.firstRange(of: name) else { return false }
    func isPartOfName(_ byte: UInt8?) -> Bool {
      byte.map { $0.isAlphanumeric || $0 == UInt8(ascii: "_") } ?? false
    }
    guard !isPartOfName(line[..<range.lowerBound].last),
      !isPartOfName(line[range.upperBound...].first)
    else { return false }
    let isClear = ["invalid_", "redirect_", "admin_"].contains(where: name.hasPrefix)
    return isClear && name != "invalid_request"
      || line[..<range.lowerBound].suffix(12).firstRange(of: "error") != nil
  }

  /// The values of `code` and `error_code` in JSON, codes such as ErrorSendAsDenied, and HTTP
  /// statuses behind an address or in brackets.
  private static func interfaceCodes(in line: ArraySlice<UInt8>) -> [String] {
    var codes = JSONStrings.pairs(in: line).filter {
      ["code", "error_code", "errorCode", "status", "statusCode", "type", "title"].contains($0.key)
    }.map { String(decoding: $0.value.prefix(80), as: UTF8.self) }
    for word in line.split(whereSeparator: { !$0.isAlphanumeric && $0 != UInt8(ascii: "_") })
    where word.count > 2 {
      let isGraph =
        word.count > 8 && word.starts(with: "Error".utf8)
        && (word.dropFirst(5).first.map { $0 & 0x20 == 0 } ?? false)
      let isStatus =
        word.count == 3 && word.allSatisfy(\.isDigit)
        && (isAnnounced(line[..<word.startIndex]) || isReason(line[word.endIndex...]))
      let isAdobe =
        word.count == 6 && word.allSatisfy(\.isDigit) && word.first == 0x34
        && isAnnounced(line[..<word.startIndex])
      if isGraph || isStatus || isAdobe { codes.append(String(decoding: word, as: UTF8.self)) }
    }
    return codes
  }

  private static func isAnnounced(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.suffix(12).split(whereSeparator: { !$0.isLetter }).last ?? []
    return text.last == .openParenthesis
      || ["code", "status", "http", "statuscode"].contains {
        word.map(\.lowercased).elementsEqual($0.utf8)
      }
      || text.suffix(16).elementsEqual("returned error: ".utf8)
      || text.suffix(9).starts(with: "HTTP/".utf8) || text.suffix(7).starts(with: "HTTP/".utf8)
  }

  /// Whether the reason phrase of HTTP for a status follows.
  private static func isReason(_ text: ArraySlice<UInt8>) -> Bool {
    [
      " Forbidden", " Unauthorized", " Not Found", " Bad Request", " Conflict",
      " Too Many Requests",
    ]
    .contains { text.starts(with: $0.utf8) }
  }

  /// Codes such as [CloudManagerCLI:NO_CODE] and [configuration-api].
  private static func toolCodes(in line: ArraySlice<UInt8>) -> [String] {
    var codes: [String] = []
    var rest = line
    while let open = rest.firstIndex(of: .openBracket) {
      let inside = rest[(open + 1)...].prefix { $0.isAlphanumeric || ":_-".utf8.contains($0) }
      rest = rest[inside.endIndex...]
      guard rest.first == .closeBracket, inside.count > 3, inside.contains(where: \.isLetter) else {
        continue
      }
      codes.append(String(decoding: inside, as: UTF8.self))
      if let colon = inside.lastIndex(of: .colon) {
        codes.append(String(decoding: inside[(colon + 1)...], as: UTF8.self))
        codes.append(String(decoding: inside[..<colon], as: UTF8.self))
      }
    }
    return codes
  }

  /// The exit status that curl prints. 67 is a refused login; the others are those of any protocol.
  private static func curlCodes(in line: ArraySlice<UInt8>) -> [String] {
    guard let curl = line.firstRange(of: "curl: (") else { return [] }
    let digits = line[curl.upperBound...].prefix(while: \.isDigit)
    return ["curl " + String(decoding: digits, as: UTF8.self)]
  }
}
