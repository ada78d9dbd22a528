package import Curl
package import MailSetup

extension Prober {
  /// Asks all ports side by side. Credentials are tried once for each host, at the first port that
  /// fits, and a mail is sent by the first port that accepted them.
  package func reports(
    on servers: [MailServer], saved: TLSFlags? = nil, with credentials: Credentials? = nil,
    sending mail: TestMail? = nil
  ) async throws(CurlError) -> [ServerReport] {
    var reports = try await reports(on: servers, saved: saved)
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

  private func reports(
    on servers: [MailServer], saved: TLSFlags?
  ) async throws(CurlError) -> [ServerReport] {
    let results = await withTaskGroup { group -> [Int: Result<ServerReport, CurlError>] in
      for (index, server) in servers.enumerated() {
        group.addTask {
          do throws(CurlError) {
            return (index, Result<ServerReport, CurlError>.success(try await report(on: server)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var reports: [ServerReport] = []
    for index in servers.indices {
      guard var report = try results[index]?.get() else { continue }
      report.saved = saved
      reports.append(report)
    }
    return reports
  }
}
