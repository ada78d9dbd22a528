extension Rule {
  /// Every rule, in the order that findings are shown.
  package static let all = [
    networking, ports, tls, sender, credentials, oauth, files, formats, folders,
  ].flatMap { $0 }
}

extension RuleContext {
  /// Everything that is wrong, errors first.
  package var findings: [Finding] {
    let findings = Rule.all.flatMap { $0.findings(in: self) }
    return findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
  }
}
