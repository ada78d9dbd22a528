"""Sends one mail as AEM would by saved files, through a forwarder, to a mail server of its own.

deliver.py MAIL-CONFIGURATION FORWARDS reads from standard input a JSON object: `variables` and
`secrets` by their names, for the placeholders; `accounts`, the passwords that the server takes by
user; `tokens`, the mailboxes that it takes by access token; `token`, the access token that stands
in place of the refresh token. Prints `delivered LOGIN`, with the way that the server saw, or
`refused`, with curl's words.
"""
import json, os, pathlib, re, shutil, signal, subprocess, sys, tempfile

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).parents[1] / "TestKit"))
import exim

SETTINGS = """
tls_on_connect_ports = {implicit}
tls_advertise_hosts = *
tls_certificate = {folder}/server.pem
tls_privatekey = {folder}/server.key
"""


def resolve(text, given):
    """A value with its placeholder replaced, as Apache Felix does."""
    found = re.fullmatch(r"\$\[(env|secret):([A-Za-z_0-9]+)(?:;default=(.*))?\]", str(text))
    if not found:
        return text
    source = given["variables" if found[1] == "env" else "secrets"]
    return source.get(found[2], found[3] if found[3] is not None else text)


def start_server(folder, kinds, given):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
         folder / "server.key", "-out", folder / "server.pem"], check=True, capture_output=True)
    return exim.start(
        folder, kinds, SETTINGS, accounts=given.get("accounts", {}),
        tokens=given.get("tokens", {}))


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
    names = {465: "implicit", 587: "startTLS", 25: "relay"}
    started = []
    try:
        server, ports = start_server(folder, names.values(), given)
        started.append(server)
        for forward in forwards["portForwards"]:
            port = ports[names[forward["portDest"]]]
            started.append(subprocess.Popen(
                ["socat", f"TCP-LISTEN:{forward['portOrig']},bind=127.0.0.1,reuseaddr,fork",
                 f"TCP:127.0.0.1:{port}"]))
            exim.wait_for(lambda: exim.listens(forward["portOrig"]), "the forwarder")
        sent = send(folder, mail, given)
        if sent.returncode != 0:
            return print("refused", sent.stderr.strip())
        box, log = folder / "mail" / "box", folder / "log" / "mainlog"
        exim.wait_for(lambda: box.exists() and "delivery" in box.read_text(), "the mail")
        login = re.search(r"<= .* A=(\S+)", log.read_text())
        print("delivered", login[1] if login else "without a login")
    finally:
        for process in started:
            process.send_signal(signal.SIGTERM)
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()
