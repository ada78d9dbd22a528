import CloudManager
import MailSetup

/// Reads the variables of all environments before it sends a value to one.
struct VariablesWork: Sendable {
  let context: CloudContext
  let credentials: [Credential]

  /// Reads the names and types in the environments. A name of another type stops the work.
  func look() async -> CloudVariablesReport {
    var report = CloudVariablesReport(program: context.program)
    let looked = await context.each { (target) throws(CloudFault) in
      let environment = try await context.client.environment(target.id)
      guard !environment.isBusy else {
        throw .busy(environment: target.id, status: environment.status)
      }
      return try await context.client.variables(target.id).filter { variable in
        credentials.contains { $0.name == variable.name && $0.kind != variable.kind }
      }
    }
    report.entries = looked.map { target, result in
      switch result {
      case .success(let wrong): (target, wrong.isEmpty ? .untouched : .wrongTypes(wrong))
      case .failure(let fault): (target, .failed(fault))
      }
    }
    return report
  }

  /// Sends the values to one environment after the other, and looks whether the names are there.
  func set(_ updates: [VariableUpdate]) async -> CloudVariablesReport {
    var report = CloudVariablesReport(program: context.program)
    report.entries = context.targets.map { ($0, .untouched) }
    for index in report.entries.indices {
      let outcome = await set(updates, in: report.entries[index].target.id)
      report.entries[index].outcome = outcome
      guard case .set = outcome else { break }
    }
    return report
  }

  private func set(
    _ updates: [VariableUpdate], in id: String
  ) async -> CloudVariablesReport.Outcome {
    var doubt: CloudFault?
    do throws(CloudFault) {
      try await context.client.set(updates, in: id)
    } catch {
      if error.leavesAll { return .failed(error) }
      doubt = error
    }
    do throws(CloudFault) {
      let variables = try await context.client.variables(id)
      let missing = updates.filter { update in
        !variables.contains {
          $0.name == update.credential.name && $0.kind == update.credential.kind
            && $0.service == update.service && !$0.isFailed
        }
      }
      // A value that was there before looks the same, so that only the answer tells.
      if let doubt { return .unconfirmed(doubt.words) }
      let names = missing.map(\.credential.name)
      return names.isEmpty
        ? .set(Array(Set(updates.map(\.credential.name))).sorted())
        : .unconfirmed("not set, or not yet: \(names.joined(separator: ", ")).")
    } catch {
      return .unconfirmed((doubt ?? error).words)
    }
  }
}
