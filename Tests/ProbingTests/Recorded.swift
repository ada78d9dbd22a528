import Curl
import Probing

/// Answers of curl 7.88.1, cut down to the lines that are read.
enum Recorded {
  static let connected = """
    *   Trying 127.0.0.1:587...
    * Connected to 127.0.0.1 (127.0.0.1) port 587 (#0)

    """

  static let tls = """
    * Cipher selection: ECDHE:DHE:!kRSA:!aNULL
    } [5 bytes data]
    * TLSv1.3 (OUT), TLS handshake, Client hello (1):
    * TLSv1.3 (IN), TLS handshake, Server hello (2):
    { [122 bytes data]
    * TLSv1.3 (IN), TLS handshake, Certificate (11):
    * SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
    * Server certificate:
    *  subject: CN=localhost
    *  start date: Jan  1 00:00:00 2020 GMT
    *  expire date: Dec 31 23:59:59 2049 GMT
    *  subjectAltName: host "localhost" matched cert's "localhost"
    *  issuer: CN=Test authority
    *  SSL certificate verify ok.

    """

  static let hello = """
    > EHLO mailwizard.invalid
    < 250-pit
    < 250-SIZE 35882577
    < 250-AUTH PLAIN LOGIN XOAUTH2
    < 250 HELP

    """

  static let greeting = "< 220 pit ESMTP\n"
  static let startTLS = """
    > EHLO mailwizard.invalid
    < 250-pit
    < 250-STARTTLS
    < 250 HELP
    > STARTTLS
    < 220 go ahead

    """
  static let noop = "> NOOP\n< 250 OK\n"

  static let certificates =
    #"Subject:CN = localhost\nIssuer:CN = Test authority\nX509v3 Subject Alternative Name:DNS:localhost, IP Address:127.0.0.1\nStart date:Jan  1 00:00:00 2020 GMT\nExpire date:Jan  1 00:00:00 2021 GMT\n-----BEGIN CERTIFICATE-----\nMIID\nSubject:CN = Test authority\n"#

  /// Curl's answer with the members of its JSON that are read.
  static func answer(
    _ exitCode: Int32, reply: Int = 0, verification: Int = 0, remote: String = "127.0.0.1",
    certificates: String = "", _ trace: String...
  ) -> CurlAnswer {
    let json = """
      {"certs":"\(certificates)","errormsg":null,"exitcode":\(exitCode),"remote_ip":"\(remote)",\
      "response_code":\(reply),"ssl_verify_result":\(verification),\
      "url":"smtps://127.0.0.1:587/mailwizard.invalid"}
      """
    return CurlAnswer(
      exitCode: exitCode, output: Array(json.utf8), trace: Array(trace.joined().utf8))
  }

  static let goodImplicit = answer(0, reply: 250, connected, tls, greeting, hello, noop)
  static let goodStartTLS = answer(0, reply: 250, connected, greeting, startTLS, tls, hello, noop)
  /// The answer of a port that speaks no TLS at once.
  static let noTLS = answer(35, verification: 1, connected, data)
  /// Bytes that are not TLS.
  static let data = "{ [5 bytes data]\n"
  static let silent = answer(28, connected)
}
