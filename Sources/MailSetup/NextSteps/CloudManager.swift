/// Commands against Cloud Manager's API, with the shell's variables for what only a person knows.
package enum CloudManager {
  static func curl(_ method: String, _ path: String, _ rest: [String]) -> [String] {
    [
      "curl --fail -X \(method) \\",
      "  \"https://cloudmanager.adobe.io/api/program/$PROGRAM/\(path)\" \\",
      "  -H \"x-gw-ims-org-id: $ORGANIZATION\" -H \"x-api-key: $API_KEY\" \\",
      "  -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' \\",
    ] + rest.map { "  \($0)" }
  }

  /// Prints the address that all of a program's traffic comes from.
  static let fixedAddress =
    "dig +short p$PROGRAM.external.adobeaemcloud.com   # for the provider's list of senders"

  /// Puts the forwards that an environment has in front of those of a file; where both reach the
  /// same server or have the same portOrig the file's entry holds.
  static func merge(_ path: String) -> [String] {
    [
      "jq -e --slurpfile ours \(Shell.quote(path)) '",
      "  (._embedded.networkingConfigurations[0] // {}) as $theirs | $ours[0] as $mine",
      "  | {portForwards: ([$theirs.portForwards[]? | select(. as $f | $mine.portForwards",
      "      | all(.portOrig != $f.portOrig and",
      "        (.name != $f.name or .portDest != $f.portDest)))] + $mine.portForwards),",
      "     nonProxyHosts: (($theirs.nonProxyHosts // []) + ($mine.nonProxyHosts // []) | unique)}",
      "  ' current.json > merged.json && cat merged.json",
    ]
  }
}
