import MailSetup

/// Asking Cloud Manager from the page after saving, and changing it, beside the keys.
extension Model {
  /// Asks what Cloud Manager has. Where a page shows what could be changed there, asks whether to.
  mutating func useCloud() {
    guard cloudWork == nil else { return }
    if case .page(let page)? = overlay, case .cloud(let report) = page.topic,
      !report.changes.isEmpty
    {
      overlay = .question(.apply(report.changes, on: page))
      return
    }
    guard hasSaved, plan.isOnDisk else {
      notice = "Save first: Cloud Manager is compared with the saved files."
      return
    }
    guard plan.settings[\.program] != nil, plan.settings[\.environments]?.isEmpty == false else {
      notice = "Enter the IDs of the program and an environment in the Review step, and save."
      return
    }
    cancelTest()
    cloudWork = CloudWork(words: "Asking Cloud Manager.", isChange: false)
    outbox.append(.askCloud)
  }

  mutating func apply(_ changes: [CloudChange]) {
    cloudWork = CloudWork(words: "Applying the change.", isChange: true)
    outbox.append(.applyToCloud(changes))
  }

  /// Ends the work that still runs; false if none does. The outcome of a change is awaited, since
  /// some of it may have been sent.
  @discardableResult mutating func cancelCloudWork() -> Bool {
    guard let work = cloudWork, !work.isCancelled else { return false }
    cloudWork = work.isChange ? CloudWork(words: "Cancelling.", isChange: true) : nil
    cloudWork?.isCancelled = true
    outbox.append(.cancelCloud)
    return true
  }

  mutating func tell(progress words: String) {
    if cloudWork?.isCancelled == false { cloudWork?.words = words }
  }

  mutating func finish(_ report: CloudReport) {
    guard cloudWork != nil else { return }
    cloudWork = nil
    // A report takes the place of the last one, and gives way to the page of next steps.
    var under = shownPage
    while let page = under, page.topic != .saved { under = page.under.first }
    overlay = .page(Page(topic: .cloud(report), under: under.map { [$0] } ?? []))
  }

  /// Whether a page is shown that work with Cloud Manager belongs to.
  var isOnCloudPage: Bool {
    guard case .page(let page)? = overlay else { return false }
    if case .cloud = page.topic { return true }
    return page.topic == .saved
  }

  /// Whether Cloud Manager is being changed.
  package var isChangingCloud: Bool { cloudWork?.isChange == true }
}

/// Work with Cloud Manager that has not ended.
struct CloudWork: Hashable, Sendable {
  var words: String
  let isChange: Bool
  var isCancelled = false

  /// The words for the status line.
  var status: String {
    isCancelled ? words : "\(words)\(words.hasSuffix(".") ? "" : ".") Esc cancels."
  }
}
