import Curl
import MailSetup
import Probing
import Screen
import Wizard
import Workspace

extension Session {
  /// Starts an effect. A save ends before the next key; git answers while the session goes on.
  func start(_ effect: Effect) {
    let root = model.plan.project.root
    switch effect {
    case .save(let changes): inbox.post(save(changes))
    case .detect: inbox.post(.detected((try? detect()) ?? model.plan.project))
    case .readStatus(let paths):
      inbox.start { post in
        let states = try? await Git(in: root)?.status(of: paths)
        post(.status(states?.mapValues(\.words) ?? [:]))
      }
    case .readCommitted(let paths):
      inbox.start { post in
        let git = try? await Git(in: root)
        var files: [String: [UInt8]] = [:]
        do {
          for path in paths { files[path] = try await git?.committed(path) }
        } catch {
          // What git did not say in time of one file it will not say of the next one.
        }
        post(.committed(files))
      }
    case .stage(let paths):
      inbox.start { post in post(.staged(await Session.stage(paths, in: root))) }
    case .test(let host, let port, let flags):
      inbox.start(isCancellable: true) { post in
        await post(.tested(Session.test(MailServer(host: host, port: port), flags, in: root)))
      }
    case .askCloud:
      let plan = model.plan
      inbox.start(isCancellable: true) { [cloud] post in
        let report = await cloud.look(plan) { post(.cloudProgress($0)) }
        if !Task.isCancelled { post(.cloudReport(report)) }
      }
    case .applyToCloud(let changes):
      let plan = model.plan
      inbox.start(isCancellable: true) { [cloud] post in
        await post(.cloudReport(cloud.apply(changes, plan) { post(.cloudProgress($0)) }))
      }
    case .cancelTest, .cancelCloud: inbox.cancel()
    case .dropDraft: drafts.drop()
    case .copy, .suspend, .redraw, .quit: break
    }
  }

  /// Stages those of these paths that git has not staged yet; the outcome in words.
  private static func stage(_ paths: [String], in root: String) async -> String {
    do throws(GitError) {
      guard let git = try await Git(in: root) else {
        return "The project is not in a git work tree."
      }
      let states = try await git.status(of: paths)
      let open = paths.filter { states[$0]?.isOpen == true }
      if open.isEmpty { return "Nothing is left to stage." }
      try await git.add(open)
      return "Staged: \(open.count == 1 ? "1 file" : "\(open.count) files")."
    } catch {
      return error.words
    }
  }

  private static func test(
    _ server: MailServer, _ flags: TLSFlags, in root: String
  ) async -> ServerTest {
    let prober = Prober(within: 10, ask: Curl(outside: root).asking)
    do throws(CurlError) {
      var report = try await prober.report(on: server)
      report.saved = flags
      let mechanisms = report.mechanisms.joined(separator: " ")
      let facts = [
        report.why ?? "AEM can use this port with these flags.",
        report.tlsVersion.map { "It speaks \($0)." },
        mechanisms.isEmpty ? nil : "Logins: \(mechanisms).",
        "The server may treat Adobe's addresses differently.",
      ]
      return ServerTest(
        host: server.host, port: server.port,
        words: facts.compactMap(\.self).joined(separator: " ").printable,
        mode: report.fittingMode)
    } catch {
      return ServerTest(host: server.host, port: server.port, words: error.words, mode: nil)
    }
  }

  private func save(_ changes: [FileChange]) -> Message {
    var earlier: String?
    do throws(Failure) {
      earlier = try saving.recover()
      try saving.save(changes)
      drafts.drop()
      // The files are written, also where the project cannot be read again.
      let project = (try? detect()) ?? model.plan.project.applying(changes)
      return .saved(.written(changes, project), earlier: earlier)
    } catch {
      if case .notSaved(.changedOnDisk(let path, _)) = error, let project = try? detect() {
        return .saved(.conflict(path: path, project), earlier: earlier)
      }
      return .saved(.failed(error.words.printable), earlier: earlier)
    }
  }
}
