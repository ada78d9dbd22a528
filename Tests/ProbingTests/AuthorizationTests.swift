import Curl
import MailSetup
import Testing

@testable import Probing

struct AuthorizationTests {
  /// The bytes of the example in RFC 7636, appendix B.
  private static let example: [UInt8] = [
    116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77,
    105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
  ]

  private func authorization(
    _ provider: IdentityProvider = .microsoft, _ transport: Transport = .smtp
  ) -> Authorization {
    Authorization(
      provider, at: provider.endpoints(of: "contoso.example"), clientID: "1234", for: transport,
      mailbox: "noreply@contoso.example", redirect: "http://localhost:8123/",
      random: { Self.example })
  }

  @Test func `the hash is that of FIPS 180-4`() {
    let hex = { (text: String) in
      SHA256.hash(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex(String(repeating: "a", count: 1000))
        == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }

  @Test func `the challenge is that of RFC 7636`() {
    #expect(
      authorization().address.contains(
        "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"))
    #expect(authorization().verifier == "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
  }

  @Test func `an address asks for the scopes of the transport, as the mailbox`() {
    let address = authorization().address
    #expect(
      address.hasPrefix(
        "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize?client_id=1234&"))
    #expect(address.contains("&redirect_uri=http%3A%2F%2Flocalhost%3A8123%2F&"))
    #expect(
      address.contains(
        "&scope=https%3A%2F%2Foutlook.office.com%2FSMTP.Send%20openid%20offline_access%20"))
    #expect(address.contains("&login_hint=noreply%40contoso.example"))
    #expect(authorization(.microsoft, .graph).address.contains("graph.microsoft.com%2FMail.Send"))
    let google = authorization(.google).address
    #expect(google.hasPrefix("https://accounts.google.com/o/oauth2/v2/auth?"))
    #expect(google.contains("&access_type=offline&prompt=consent"))
  }

  @Test func `what is asked anew is different each time`() {
    let make = {
      Authorization(
        .google, at: IdentityProvider.google.endpoints(of: ""), clientID: "", for: .smtp,
        mailbox: "", redirect: "")
    }
    let (one, other) = (make(), make())
    #expect(Set([one.state, one.verifier, other.state, other.verifier]).count == 4)
    #expect(one.verifier.utf8.count == 43)
  }

  @Test func `an address has neither the secret nor the verifier`() {
    let authorization = Authorization(
      .microsoft, at: IdentityProvider.microsoft.endpoints(of: "a.test"), clientID: "1",
      for: .smtp, mailbox: "", redirect: "http://localhost/")
    #expect(!authorization.address.contains(authorization.verifier))
    let request = authorization.exchange("c0de", clientSecret: "s3cret")
      .request(trusting: nil, within: 10)
    #expect(request.url == authorization.endpoints.token)
    #expect(request.options.contains(CurlOption("data-urlencode", "client_secret=s3cret")))
    #expect(
      request.options.contains(
        CurlOption("data-urlencode", "code_verifier=\(authorization.verifier)")))
    #expect(request.options.contains(CurlOption("proto", "=https")))
    #expect(!request.options.contains(CurlOption("verbose")))
  }

  @Test func `another authority takes the place of scheme and host`() {
    let endpoints = IdentityProvider.google.endpoints(of: "", authority: "https://127.0.0.1:1")
    #expect(endpoints.authorization == "https://127.0.0.1:1/o/oauth2/v2/auth")
    #expect(endpoints.token == "https://127.0.0.1:1/token")
  }

  // MARK: The answer in the browser's address

  @Test func `a code is taken from the answer to this question alone`() {
    let authorization = authorization()
    let read = { Redirect($0, to: authorization) }
    let state = authorization.state
    #expect(read("/?code=a%2Bb+c&state=\(state)") == .code("a+b c"))
    #expect(read("http://localhost/?state=\(state)&code=x#y") == .code("x"))
    #expect(read("  /?code=x\n y&state=\(state) ") == .code("xy"))
    #expect(read("/?code=x&state=other") == .foreign)
    #expect(read("/?code=x") == .foreign)
    #expect(read("/?code=x&state=other&state=\(state)") == .foreign)
    #expect(
      read("/?error=access_denied&error_description=AADSTS65004%3a+no&state=\(state)")
        == .refused("access_denied: AADSTS65004: no"))
    #expect(read("/?error=access_denied") == .foreign)
    for other in ["", "/", "/favicon.ico", "/?", "?=&&=%", "/#code=x&state=\(state)", "\u{1B}[2J"] {
      #expect(read(other) == .other, "\(other)")
    }
  }

  // MARK: Tokens

  private func outcome(_ body: String, status: Int = 200, exitCode: Int32 = 0) -> TokenOutcome {
    let facts = #"{"response_code":\#(status),"errormsg":"it broke"}"#
    return TokenOutcome(
      WebAnswer(
        CurlAnswer(exitCode: exitCode, output: Array("\(body)\n\(facts)".utf8))))
  }

  @Test func `tokens are read with what they may`() {
    let granted = outcome(
      #"{"access_token":"a","refresh_token":"r","expires_in":3599,"scope":"x y"}"#)
    #expect(
      granted
        == .granted(
          Tokens(accessToken: "a", refreshToken: "r", scopes: ["x", "y"], lifetime: 3599)))
    #expect(
      outcome(#"{"access_token":"a"}"#)
        == .granted(Tokens(accessToken: "a", refreshToken: nil, scopes: nil, lifetime: nil)))
  }

  @Test func `a token that a terminal would obey is none`() {
    let spoilt = outcome(#"{"access_token":"a","refresh_token":"a\u001b[2Jb"}"#)
    #expect(
      spoilt == .granted(Tokens(accessToken: "a", refreshToken: nil, scopes: nil, lifetime: nil)))
    guard case .unanswered = outcome(#"{"access_token":"a\nb"}"#) else {
      Issue.record("a line end in a token")
      return
    }
  }

  @Test func `refusals and answers about something else are told apart`() {
    #expect(
      outcome(#"{"error":"invalid_grant","error_description":"AADSTS700082: x"}"#, status: 400)
        == .refused("invalid_grant: AADSTS700082: x"))
    for (body, status) in [
      ("<html>\n{}\n", 502), ("", 200), ("[]", 200), ("{}", 200), ("{{{", 200),
    ] {
      guard case .unanswered = outcome(body, status: status) else {
        Issue.record("\(body)")
        continue
      }
    }
    #expect(outcome("", status: 0, exitCode: 7) == .unanswered("it broke"))
  }

  @Test func `a token may send with the transport's own scope`() {
    let tokens = { (scopes: [String]?) in
      Tokens(accessToken: "a", refreshToken: nil, scopes: scopes, lifetime: nil)
    }
    let microsoft = IdentityProvider.microsoft
    #expect(
      tokens(["https://outlook.office.com/SMTP.Send"]).allowsSending(by: .smtp, of: microsoft))
    #expect(tokens(["email", "Mail.Send"]).allowsSending(by: .graph, of: microsoft))
    #expect(!tokens(["Mail.Send"]).allowsSending(by: .smtp, of: microsoft))
    #expect(!tokens(["User.Read", "end"]).allowsSending(by: .graph, of: microsoft))
    #expect(tokens(nil).allowsSending(by: .smtp, of: microsoft))
    #expect(tokens(["https://mail.google.com/"]).allowsSending(by: .smtp, of: .google))
  }
}
