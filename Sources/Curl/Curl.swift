import Platform
import Subprocess
import Workspace

/// Runs the curl of the search path, the one program that speaks HTTP and SMTP for mailwizard.
package struct Curl: Sendable {
  private let searchPath: SearchPath

  /// - Parameter project: A folder whose programs are never started.
  package init(outside project: String? = nil, searchPath: String? = nil) {
    self.searchPath = SearchPath(outside: project, inherited: searchPath)
  }

  /// Asks once; cancelling the task ends curl, and so does a signal that ends this program.
  package func ask(_ request: CurlRequest) async throws(CurlError) -> CurlAnswer {
    // Curl may end before it has read its configuration.
    ignoreBrokenPipes()
    var platform = PlatformOptions()
    platform.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
    var process: pid_t = 0
    defer { ChildPrograms.remove(process) }
    do {
      let result = try await Subprocess.run(
        // Without -q first, the person's own configuration could switch checks off.
        Configuration(
          executable: .name("curl"), arguments: ["-q", "-K", "-"],
          environment: environment(request.variables), platformOptions: platform),
        input: .inputWriter, output: .bytes(limit: request.outputLimit),
        error: .bytes(limit: request.traceLimit)
      ) { execution in
        process = execution.processIdentifier.value
        ChildPrograms.add(process)
        // A curl that has ended takes no more; its exit code says why.
        _ = try? await execution.standardInputWriter.write(request.configuration)
        try await execution.standardInputWriter.finish()
      }
      if Task.isCancelled { throw CurlError.cancelled }
      let exitCode: Int32 =
        switch result.terminationStatus {
        case .exited(let code): code
        case .signaled(let number): 128 + number
        }
      return CurlAnswer(
        exitCode: exitCode, output: result.standardOutput, trace: result.standardError)
    } catch let error as CurlError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .tooLong
    } catch {
      throw Task.isCancelled ? .cancelled : .failed(message: "\(error)")
    }
  }

  private func environment(_ variables: CurlRequest.Variables) -> Environment {
    switch variables {
    case .none: .custom(["PATH": searchPath.text, "LC_ALL": "C"])
    case .inherited: .inherit.updating(["PATH": searchPath.text, "LC_ALL": "C"])
    }
  }
}
