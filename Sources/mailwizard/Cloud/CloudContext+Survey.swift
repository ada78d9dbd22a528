import CloudManager
import MailSetup

extension CloudContext {
  /// Looks at all that mail depends on, one environment after the other.
  func survey(
    _ plan: Plan, _ body: PortForwardsBody?, errors: [Finding],
    tell: @Sendable (CloudTarget) -> Void = { _ in }
  ) async -> CloudStatusReport {
    let infrastructures: Result<[NetworkInfrastructure], CloudFault>
    do throws(CloudFault) {
      infrastructures = .success(plan.sendsThroughServer ? try await client.infrastructures() : [])
    } catch {
      infrastructures = .failure(error)
      if error.concernsAll {
        return CloudStatusReport(
          context: self, plan: plan, errors: errors, infrastructures: infrastructures, entries: [])
      }
    }
    let entries = await each { (target) throws(CloudFault) in
      tell(target)
      return try await client.survey(
        target.id, forwards: body.map { .project($0, removingFormer: false) },
        own: memory.own(target.id), credentials: plan.credentials)
    }
    return CloudStatusReport(
      context: self, plan: plan, errors: errors, infrastructures: infrastructures,
      entries: entries)
  }
}
