import Bytes
import JSONText

/// What rules look at: one configuration with its forwards, either as it will be saved or as it
/// is on disk.
struct RuleContext: Sendable {
  let project: Project
  let settings: ResolvedSettings
  let home: ConfigHome?
  let location: SaveLocation?
  var isSandbox = false
  /// Whether the mail server follows from the provider alone.
  var isHostDerived = false
  /// Whether the files are judged as they are, not as they will be saved.
  var isOnDisk = false
  /// Files that cannot be read.
  var errors: [MailFileError] = []
  /// Mail configurations beside the one looked at, in the same folder.
  var others: [MailFile] = []

  /// The configuration looked at: its file's path and bytes, what it says, its text if JSON.
  private(set) var source: ProjectFile?
  private(set) var properties: MailConfiguration?
  private(set) var text: JSONText?
  private(set) var forwards: (path: String, text: JSONText)?
  private(set) var body: PortForwardsBody?
  /// Where the mail forward stands in the body.
  private(set) var mailForwardIndex: Int?
  /// Where forwards stand in the body that have a flaw by themselves.
  private var flawedForwards: [Int] = []

  init(project: Project, settings: ResolvedSettings, home: ConfigHome?, location: SaveLocation?) {
    self.project = project
    self.settings = settings
    self.home = home
    self.location = location
  }

  /// Looks at files as they will be saved.
  mutating func look(at files: [FileChange]) {
    for change in files {
      guard let bytes = change.after else { continue }
      let file = ProjectFile(path: change.path, bytes: bytes)
      if change.file == ManagedFile.mailConfiguration.id { look(at: MailFile(file)) }
      if change.file == ManagedFile.portForwards.id { look(at: ForwardsFile(file)) }
    }
  }

  /// Looks at files as they are on disk.
  mutating func look(at file: MailFile?, _ forwards: ForwardsFile?) {
    isOnDisk = true
    if let file { look(at: file) }
    if let forwards { look(at: forwards) }
  }

  private mutating func look(at file: MailFile) {
    source = file.file
    properties = file.properties
    text = file.text
  }

  private mutating func look(at forwards: ForwardsFile) {
    guard let text = forwards.text else { return }
    let body = PortForwardsBody(text)
    let mail = settings.mailForward
    mailForwardIndex = body.portForwards.firstIndex { $0.reachesSame(as: mail) }
    self.forwards = (forwards.file.path, text)
    self.body = body
    flawedForwards = forwardIndices.filter { !body.portForwards[$0].flaws.isEmpty }
  }

  /// Beyond what an environment can have there is nothing new to say.
  var forwardIndices: Range<Int> {
    0..<min(body?.portForwards.count ?? 0, PortForward.origins.count + 1)
  }

  /// A forward of the body with the row that it is edited in.
  struct ForwardRow {
    let forward: PortForward
    let index: Int
    let isMail: Bool
    let row: Int
  }

  func forwardRow(_ index: Int) -> ForwardRow? {
    body.map { body in
      let mail = mailForwardIndex ?? body.portForwards.count
      return ForwardRow(
        forward: body.portForwards[index], index: index, isMail: index == mail,
        row: index == mail ? 0 : index < mail ? index + 1 : index)
    }
  }

  func forwardRows(with flaw: PortForward.Flaws) -> [ForwardRow] {
    flawedForwards.compactMap(forwardRow).filter { $0.forward.flaws.contains(flaw) }
  }

  func place(of locator: Fault.Locator) -> Finding.Place? {
    switch locator {
    case .property(let property): place(at: properties?.entry(property)?.offset ?? 0)
    case .offset(let offset): place(at: offset)
    case .start: place(at: 0)
    case .forward(let index): place(in: [.key("portForwards"), .element(index)])
    case .nonProxyHost(let index): place(in: [.key("nonProxyHosts"), .element(index)])
    case .file(let path, let position): Finding.Place(path: path, position: position)
    case .nowhere: nil
    }
  }

  private func place(at offset: Int) -> Finding.Place? {
    source.map {
      Finding.Place(path: $0.path, position: TextPosition(of: offset, in: $0.bytes))
    }
  }

  private func place(in path: JSONPath) -> Finding.Place? {
    forwards.map { forwards in
      let offset = forwards.text.node(at: path)?.range.lowerBound ?? 0
      return Finding.Place(path: forwards.path, position: forwards.text.position(of: offset))
    }
  }
}
