package import Curl
package import MailSetup

/// A port to ask, and the flags that a project has for it.
package struct AskedServer: Hashable, Sendable {
  package let server: MailServer
  package let saved: TLSFlags?

  package init(_ server: MailServer, saved: TLSFlags? = nil) {
    self.server = server
    self.saved = saved
  }
}

extension Prober {
  /// Asks all ports side by side. Credentials are tried once for each host, at the first port that
  /// fits, and a mail is sent by the first port that accepted them.
  package func reports(
    on asked: [AskedServer], with credentials: Credentials? = nil, sending mail: TestMail? = nil
  ) async throws(CurlError) -> [ServerReport] {
    var reports = try await reports(on: asked)
    var hosts: Set<String> = []
    for index in reports.indices {
      var report = reports[index]
      guard report.fits, hosts.insert(report.server.host).inserted else { continue }
      if let credentials { report = try await logIn(credentials, at: report) }
      if let mail { report = try await send(mail, with: credentials, by: report) }
      reports[index] = report
    }
    return reports
  }

  private func reports(on asked: [AskedServer]) async throws(CurlError) -> [ServerReport] {
    let results = await withTaskGroup { group -> [Int: Result<ServerReport, CurlError>] in
      for (index, asked) in asked.enumerated() {
        group.addTask {
          do throws(CurlError) {
            let report = try await report(on: asked.server)
            return (index, Result<ServerReport, CurlError>.success(report))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var reports: [ServerReport] = []
    for (index, asked) in asked.enumerated() {
      guard var report = try results[index]?.get() else { continue }
      report.saved = asked.saved
      reports.append(report)
    }
    return reports
  }
}
