"""Sends one mail as AEM would by saved files, through a forwarder, to a mail server of its own.

deliver.py MAIL-CONFIGURATION FORWARDS reads from standard input a JSON object: `variables` and
`secrets` by their names, for the placeholders; `accounts`, the passwords that the server takes by
user; `tokens`, the mailboxes that it takes by access token; `token`, the access token that stands
in place of the refresh token. Prints `delivered LOGIN`, with the way that the server saw, or
`refused`, with curl's words.
"""
import json, os, pathlib, pwd, re, shutil, signal, socket, subprocess, sys, tempfile, time

EXIM = """
primary_hostname = mail.test
daemon_smtp_ports = {startTLS} : {implicit} : {relay}
tls_on_connect_ports = {implicit}
local_interfaces = 127.0.0.1
tls_advertise_hosts = *
tls_certificate = {folder}/server.pem
tls_privatekey = {folder}/server.key
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
acl_smtp_rcpt = acl_rcpt
host_lookup =
rfc1413_hosts =
disable_ipv6
deliver_drop_privilege
begin acl
acl_rcpt:
  accept authenticated = *
  accept condition = ${{if eq{{$received_port}}{{{relay}}}}}
  deny message = 530 5.7.0 Authentication required
begin routers
all:
  driver = accept
  transport = file
begin transports
file:
  driver = appendfile
  file = {folder}/mail/box
  user = {user}
begin retry
* * F,1m,1s
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if eq{{${{lookup{{$auth2}}lsearch{{{folder}/accounts}}{{$value}}{{none}}}}}}{{$auth3}}}}
  server_advertise_condition = ${{if def:tls_in_cipher}}
xoauth2:
  driver = plaintext
  public_name = XOAUTH2
  server_prompts = :
  server_advertise_condition = ${{if def:tls_in_cipher}}
  server_condition = ${{if match{{$auth1}}{{\\N^user=([^\\x01]+)\\x01auth=Bearer ([^\\x01]+)\\x01\\x01$\\N}}\\
    {{${{if eq{{${{lookup{{$2}}lsearch{{{folder}/tokens}}{{$value}}{{none}}}}}}{{$1}}}}}}{{false}}}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, what, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"not within {seconds} s: {what}")
        time.sleep(0.02)


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def resolve(text, given):
    """A value with its placeholder replaced, as Apache Felix does."""
    found = re.fullmatch(r"\$\[(env|secret):([A-Za-z_0-9]+)(?:;default=(.*))?\]", str(text))
    if not found:
        return text
    source = given["variables" if found[1] == "env" else "secrets"]
    return source.get(found[2], found[3] if found[3] is not None else text)


def start_server(folder, ports, given):
    is_root = os.geteuid() == 0
    user = "Debian-exim" if is_root else pwd.getpwuid(os.geteuid()).pw_name
    for name in ["spool", "log", "mail"]:
        (folder / name).mkdir()
        if is_root:
            shutil.chown(folder / name, user)
    folder.chmod(0o755)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
         folder / "server.key", "-out", folder / "server.pem"], check=True, capture_output=True)
    (folder / "server.key").chmod(0o644)
    for name in ["accounts", "tokens"]:
        lines = [f"{key}: {value}\n" for key, value in given.get(name, {}).items()]
        (folder / name).write_text("".join(lines))
    (folder / "exim.conf").write_text(EXIM.format(folder=folder, user=user, **ports))
    server = subprocess.Popen(
        ["/usr/sbin/exim4", "-C", folder / "exim.conf", "-bdf", "-q1m"], stderr=subprocess.DEVNULL)
    wait_for(lambda: all(listens(port) for port in ports.values()), "the mail server")
    return server


def send(folder, mail, given):
    """Runs curl with what the mail service would take from its configuration."""
    is_ssl = str(mail["smtp.ssl"]).lower() == "true"
    tls = [] if is_ssl else ["--ssl-reqd"] if str(mail["smtp.requiretls"]).lower() == "true" else ["--ssl"]
    lines = [f'mail-from = "{mail["from.address"]}"', 'mail-rcpt = "to@mail.test"',
             'header = "Subject: delivery"', 'form = "=text;type=text/plain"']
    if mail.get("oauth.flow") is True:
        lines += [f'user = "{mail["smtp.user"]}:"', f'oauth2-bearer = "{given["token"]}"']
    elif "smtp.user" in mail:
        user, password = (resolve(mail[key], given) for key in ["smtp.user", "smtp.password"])
        lines.append(f'user = "{user}:{password}"')
    # AEM_PROXY_HOST, as a developer sets it for the local SDK.
    host = resolve(mail["smtp.host"], {"variables": {"AEM_PROXY_HOST": "localhost"}})
    address = f"smtp{'s' if is_ssl else ''}://{host}:{mail['smtp.port']}/mailwizard.invalid"
    return subprocess.run(
        ["curl", "-q", "-sS", "--noproxy", "*", "--max-time", "20", "--cacert",
         folder / "server.pem", *tls, "-K", "-", address],
        input="\n".join(lines), text=True, capture_output=True, env={"PATH": os.environ["PATH"]})


def main():
    mail, forwards = (json.loads(pathlib.Path(path).read_text()) for path in sys.argv[1:3])
    given = json.load(sys.stdin)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="delivery"))
    ports = {name: free_port() for name in ["startTLS", "implicit", "relay"]}
    names = {465: "implicit", 587: "startTLS", 25: "relay"}
    started = []
    try:
        started.append(start_server(folder, ports, given))
        for forward in forwards["portForwards"]:
            port = ports[names[forward["portDest"]]]
            started.append(subprocess.Popen(
                ["socat", f"TCP-LISTEN:{forward['portOrig']},bind=127.0.0.1,reuseaddr,fork",
                 f"TCP:127.0.0.1:{port}"]))
            wait_for(lambda: listens(forward["portOrig"]), "the forwarder")
        sent = send(folder, mail, given)
        if sent.returncode != 0:
            return print("refused", sent.stderr.strip())
        box, log = folder / "mail" / "box", folder / "log" / "mainlog"
        wait_for(lambda: box.exists() and "delivery" in box.read_text(), "the mail")
        login = re.search(r"<= .* A=(\S+)", log.read_text())
        print("delivered", login[1] if login else "without a login")
    finally:
        for process in started:
            process.send_signal(signal.SIGTERM)
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()
