/// The commands that the steps use, for bash, zsh and dash. They are pasted into interactive
/// shells, so they contain no comment, no exclamation mark and no tab. Each works in a shell of its
/// own and writes no file, so nothing of one run is left in the next. Secrets go from the shell
/// itself into a pipe, so that no process has one in its arguments.
enum ShellFunctions {
  /// Only the commands that the steps use: commands that create something are left out if no step
  /// needs them.
  static func lines(_ way: NetworkingWay, variables: Bool, tokens: Bool) -> [String] {
    let networking: [String] =
      switch way {
      case .notNeeded: []
      case .unknown, .missing: [infrastructure]
      case .option(.vpn): [infrastructure, forwards]
      case .option: [infrastructure, creation, forwards]
      }
    return
      ([basics] + networking + (variables ? [self.variables] : []) + (tokens ? [token] : [])
      + [login])
      .flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private static let basics = #"""
    cm_id() {
      expr "x$1" : 'x[0-9][0-9]*$' >/dev/null && return
      echo "Not an ID: $1. Copy it from the address of Cloud Manager's page." >&2
      return 1
    }
    cm_read() (
      keys=$(stty -g 2>/dev/null)
      trap 'stty "$keys"; exit 1' INT
      stty -echo -icanon min 1 2>/dev/null
      printf '%s (hidden; end with Enter): ' "$1" >&2
      IFS= read -r value
      stty "$keys" 2>/dev/null
      echo >&2
      case $value in
        '') echo 'It is empty. Nothing was sent.' >&2; exit 1 ;;
        *[[:cntrl:]]*) echo 'It has a control character.' >&2; exit 1 ;;
      esac
      printf '%s' "$value"
    )
    cm_shown() { tr -d '\000-\011\013-\037\177' | head -c 600 >&2; }
    cm_api() (
      cm_id "$CM_PROGRAM" || exit
      answer=$({
        printf 'header = "%s"\n' "x-gw-ims-org-id: $CM_ORGANIZATION" \
          "x-api-key: $CM_API_KEY" "Authorization: Bearer $CM_TOKEN" \
          'Content-Type: application/json'
        [ "$1" = GET ] || \jq -Rsr '"data = " + @json'
      } | \curl -q -sS --max-time 60 -X "$1" --config - --write-out '%{http_code}' \
        "https://cloudmanager.adobe.io/api/program/$CM_PROGRAM/$2") || exit
      code=${answer#"${answer%???}"}
      answer=${answer%???}
      case $code in
        2*) printf '%s\n' "$answer"; exit ;;
        401) why='The token has expired or is wrong: get a new one.' ;;
        403) why='The role is missing, or the API key is of another project.' ;;
        404) why='No such id, or nothing was ever enabled there.' ;;
        429) why='Too many requests: try again in a minute.' ;;
        5*) why='Cloud Manager has a problem: try again later.' ;;
        *) why='Cloud Manager refused it.' ;;
      esac
      echo "$1 $2 failed with status $code. $why" >&2
      printf '%s\n' "$answer" | cm_shown
      exit 1
    )
    cm_list() (
      answer=$(cm_api GET "$2") || exit
      printf '%s' "$answer" | \jq -c --arg name "$1" '
        (objects | [._embedded[$name]?][0]) as $list
        | if ($list | type) == "array" and ._links.next == null
            and (._totalNumberOfItems // ($list | length)) == ($list | length)
          then $list
          elif $list == null and ._totalNumberOfItems == 0 then []
          else empty end' | \grep . && exit
      echo 'The answer is not a whole list:' >&2
      printf '%s\n' "$answer" | cm_shown
      exit 1
    )
    cm_environments() (
      all=$(cm_list environments environments) || exit
      printf '%s' "$all" | \jq -r '.[]
        | "\(.id)  \(.type)  \(.region)  \(.status)  \(.name)"'
    )
    cm_state() (
      cm_id "$1" || exit
      answer=$(cm_api GET "environment/$1") || exit
      printf '%s' "$answer" | \jq -r '"\(.name) is \(.status)"'
      all=$(cm_list variables "environment/$1/variables") || exit
      printf '%s' "$all" | \jq -r '.[]
        | "\(.type // "string") \(.name), \(.service // "all"): \(.status)"'
    )
    """#

  private static let infrastructure = #"""
    cm_infrastructure() (
      all=$(cm_list networkInfrastructures networkInfrastructures) || exit
      printf '%s' "$all" | \jq -r 'if . == [] then "none yet"
        else .[] | "\(.kind) in \(.region): \(.status)" end'
    )
    """#

  private static let creation = #"""
    cm_create() (
      there=$(cm_infrastructure) || exit
      [ "$there" = 'none yet' ] ||
        { echo "Nothing was created. There is $there" >&2; exit 1; }
      expr "x$2" : 'x[a-z][a-z]*[0-9][0-9]*$' >/dev/null ||
        { echo "Not a region: $2. cm_environments lists them." >&2; exit 1; }
      \jq -nc --arg kind "$1" --arg region "$2" '{kind: $kind, region: $region}' |
        cm_api POST networkInfrastructures |
        \jq -r '"\(.kind) in \(.region): \(.status)"'
    )
    """#

  private static let forwards = #"""
    cm_forwards() (
      cm_id "$2" || exit
      place="environment/$2/advancedNetworking"
      all=$(cm_list networkingConfigurations "$place") || exit
      plan=$(printf '%s' "$all" | \jq -c --argjson ours "$1" --arg id "$2" \
        --arg program "$CM_PROGRAM" '
        def stop: "Nothing was sent. \(.)\n" | halt_error(1);
        def shown: "\(.portOrig) to \(.name // "no name"):\(.portDest)";
        def only: {name, portDest, portOrig};
        def once: reduce .[] as $each ([]; . + ([$each] - .));
        def list($name; valid): .[$name] // []
          | if type == "array" and all(.[]; valid) then .[]
            else "\($name) cannot be read." | stop end;
        . as $all
        | if all($all[]; [.environmentId // $id, .programId // $program
              | tostring] == [$id, $program]) then .
          else "The answer is about another environment." | stop end
        | [$all[] | del(.portForwards, .nonProxyHosts, ._links) | to_entries[]
            | select(.value | type == "array" or type == "object") | .key]
        | if . == [] then . else "Unknown lists: \(join(", "))." | stop end
        | [$all[] | list("portForwards"; type == "object" and
            ([.portDest, .portOrig | type] == ["number", "number"]))] | once
        | . as $old | [$all[] | list("nonProxyHosts"; type == "string")] | once
        | . as $hosts
        | ($old | map(only)) as $known
        | [$ours.portForwards[] | select([only] - $known == [only])] as $new
        | [$new[] as $n | $old[]
            | select(.portOrig == $n.portOrig
                or (.name == $n.name and .portDest == $n.portDest))
            | "\(shown) is in the way of \($n | shown)."] as $conflicts
        | if $conflicts == [] then . else $conflicts | join("\n") | stop end
        | (($ours.nonProxyHosts // []) - $hosts) as $newHosts
        | {body: ({portForwards: ($old + $new)} +
             if $hosts + $newHosts == [] then {}
             else {nonProxyHosts: ($hosts + $newHosts)} end),
           done: ($new + $newHosts == [] and ($all | length) > 0
             and all($all[]; .advancedNetworkingEnabled)),
           lines: [($old[] | "stays  \(shown)"), ($hosts[] | "stays  \(.)"),
             ($new[] | "added  \(shown)"),
             ($newHosts[] | "added  \(.)")]}') || exit
      printf '%s' "$plan" | \jq -r '.lines[]'
      [ "$(printf '%s' "$plan" | \jq .done)" = false ] ||
        { echo 'Nothing to do: all of it is there.'; exit 0; }
      [ "${3:-}" = put ] || { echo 'Nothing sent: put behind the id sends it.'; exit; }
      answer=$(printf '%s' "$plan" | \jq -c .body | cm_api PUT "$place") || exit
      printf '%s' "$answer" | \jq -r '"Sent: the environment is \(.status)."'
    )
    """#

  private static let variables = #"""
    cm_variables() (
      cm_id "$1" || exit
      id=$1
      shift
      updates=
      for each in "$@"; do
        value=$(cm_read "$each in environment $id") || exit
        update=$(printf '%s' "$value" | \jq -Rsc --arg each "$each" '
          ($each / ":") as $part
          | {name: $part[0], type: $part[1], value: .}
            + if $part[2] then {service: $part[2]} else {} end') || exit
        updates="$updates$update"
      done
      printf '%s' "$updates" | \jq -sc . |
        cm_api PATCH "environment/$id/variables" >/dev/null &&
        echo 'Sent: AEM restarts within minutes.'
    )
    """#

  private static let login = #"""
    cm_login() {
      CM_PROGRAM=${1:-}
      [ -n "$CM_PROGRAM" ] || { printf 'Program ID: ' && read -r CM_PROGRAM; }
      printf 'Organization ID: ' && read -r CM_ORGANIZATION
      printf 'API key (client ID): ' && read -r CM_API_KEY
      CM_TOKEN=$(cm_read 'Access token') && cm_environments
    }
    """#

  /// Exchanges a code for a refresh token.
  private static let token = #"""
    mail_token() (
      code=$(cm_read 'Code from the address') || exit
      secret=$(cm_read 'Client secret') || exit
      url=$1
      shift
      answer=$({
        printf '%s' "code=$code" | \jq -Rsr '"data = " + @json'
        printf '%s' "client_secret=$secret" | \jq -Rsr '"data-urlencode = " + @json'
        for each in grant_type=authorization_code "$@"; do
          printf '%s' "$each" | \jq -Rsr '"data-urlencode = " + @json'
        done
      } | \curl -q -sS --max-time 60 --config - "$url") || exit
      printf '%s' "$answer" | \jq -r '.refresh_token
        // "No refresh token. \(.error): \(.error_description)"'
    )
    """#
}
