extension NextStep {
  /// The steps before the environments: the program's option, and whether it reaches the server.
  static func networkingBefore(
    _ way: NetworkingWay, _ program: CloudProgram, _ plan: Plan, _ senders: Senders
  ) -> [NextStep] {
    switch way {
    case .notNeeded: []
    case .unknown: [question(program, isRecordLost: plan.onDisk.record?.error != nil)]
    case .missing: [missing]
    case .option(let option):
      [infrastructure(option, program, senders.withServer)]
        + senders.withKnownServer.map { connectivityTest(option, $0) }.unique
    }
  }

  /// The step in the environments; without commands and clicks where the option is not known.
  static func networkingAfter(
    _ way: NetworkingWay, _ plan: Plan, _ program: CloudProgram, _ changes: [FileChange]
  ) -> [NextStep] {
    switch (way, plan.body) {
    case (.notNeeded, _), (.missing, _): return []
    case (_, nil): return [serverQuestion]
    case (.unknown, let body?):
      var step = environments(body, program, changes)
      step.detail = """
        Add these forwards to each environment. Once you know the option, mailwizard handover \
        --networking OPTION prints how.
        """
      // The step that asks for the option has the links.
      (step.clicks, step.shortcut, step.links) = ([], [], [])
      return [step]
    case (.option, let body?): return [environments(body, program, changes)]
    }
  }

  private static func question(_ program: CloudProgram, isRecordLost: Bool) -> NextStep {
    NextStep(
      title: "Find out which advanced networking option the program has",
      detail: """
        \(isRecordLost ? "The record cannot be read" : "No file records it"), and a program can have \
        only one. Look it up before you create or enable \
        anything. Then choose it in mailwizard's step Networking and save, or run mailwizard \
        handover --networking with one of \(Networking.words).
        """,
      role: "anyone who can open the program's page Network Infrastructures",
      clicks: openProgram + [
        "\(infrastructures): the row shows type and status."
      ],
      shortcut: ["mailwizard cloud status\(program.options)"],
      check: "you know the type, or that there is none yet.",
      troubles: [
        "A sandbox program has no advanced networking, so AEM cannot use SMTP there."
      ],
      links: [Source.advancedNetworking])
  }

  private static let serverQuestion = NextStep(
    title: "Find out which mail server AEM connects to",
    detail: """
      The project has no file of port forwards, so nothing in it names the server. Look at the \
      forwards of an environment, then enter the server in mailwizard, and save.
      """,
    role: "everyone who can open the environment's page",
    clicks: openProgram + [
      """
      Tab Environments, the environment in the left panel, tab Advanced network configuration, Port \
      forwards: the row whose Port Orig is smtp.port.
      """
    ],
    check: "you know the server's name and port.",
    links: [Source.advancedNetworking])

  private static let missing = NextStep(
    title: "Choose an advanced networking option: mail cannot leave without one",
    detail: """
      The answers say that the program has no advanced networking. SMTP needs a port forward, and \
      a port forward needs an option. Choose one in mailwizard, and save.
      """,
    role: "a Business Owner creates it later",
    check: "mailwizard handover prints a step that creates the network infrastructure.",
    links: [Source.advancedNetworking])

  /// The pages of Adobe disagree on where it is.
  static let infrastructures =
    "Left panel, Network Infrastructures (it may be below the tab Environments)"

  static let openProgram = [
    "Open https://my.cloudmanager.adobe.com and click the program's card."
  ]
}
