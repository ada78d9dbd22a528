"""Exim on ports of 127.0.0.1, one for each kind of TLS and of login: it takes the password of
`accounts` and the access tokens of the file `tokens`, which is read at each login, and puts mail
into `mail/box`."""
import os, pathlib, pwd, shutil, socket, subprocess, time

CONFIGURATION = """
primary_hostname = localhost
daemon_smtp_ports = {all}
tls_on_connect_ports = {implicit} : {expired}
local_interfaces = 127.0.0.1
tls_advertise_hosts = ${{if eq{{$received_port}}{{{plain}}}{{}}{{*}}}}
tls_certificate = {folder}/${{if eq{{$received_port}}{{{expired}}}{{expired}}{{good}}}}.pem
tls_privatekey = {folder}/${{if eq{{$received_port}}{{{expired}}}{{expired}}{{good}}}}.key
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
acl_smtp_connect = acl_connect
acl_smtp_auth = acl_auth
acl_smtp_mail = acl_mail
acl_smtp_rcpt = acl_rcpt
host_lookup =
rfc1413_hosts =
disable_ipv6
deliver_drop_privilege
message_size_limit = 20M
begin acl
acl_connect:
  deny condition = ${{if eq{{$received_port}}{{{sendsAway}}}}}
       message = 554 5.7.1 No SMTP service here for you
  accept
acl_auth:
  defer condition = ${{if eq{{$received_port}}{{{authLater}}}}}
        message = 454 4.7.0 Temporary authentication failure
  accept
acl_mail:
  deny condition = ${{if !eq{{$sender_address}}{{noreply@mail.test}}}}
       message = 550 5.7.60 SMTP; Client does not have permissions to send as this sender
  accept
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
  server_condition = ${{if and{{{{eq{{$auth2}}{{me}}}}{{eq{{$auth3}}{{right horse}}}}}}}}
  server_advertise_condition = ${{if def:tls_in_cipher}}
xoauth2:
  driver = plaintext
  public_name = XOAUTH2
  server_prompts = :
  server_advertise_condition = ${{if def:tls_in_cipher}}
  server_condition = ${{if match{{$auth1}}{{\\N^user=([^\\x01]+)\\x01auth=Bearer ([^\\x01]+)\\x01\\x01$\\N}}\\
    {{${{if eq{{${{lookup{{$2}}lsearch{{{folder}/tokens}}{{$value}}{{none}}}}}}{{$1}}}}}}{{false}}}}
"""

KINDS = ["implicit", "startTLS", "expired", "plain", "relay", "authLater", "sendsAway"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start(folder):
    """The process and its ports by kind."""
    folder = pathlib.Path(folder)
    is_root = os.geteuid() == 0
    user = "Debian-exim" if is_root else pwd.getpwuid(os.geteuid()).pw_name
    for name in ["spool", "log", "mail"]:
        (folder / name).mkdir()
        if is_root:
            shutil.chown(folder / name, user)
    folder.chmod(0o755)
    for key in folder.glob("*.key"):
        key.chmod(0o644)
    (folder / "tokens").write_text("good-token: noreply@mail.test\n")
    ports = {kind: free_port() for kind in KINDS}
    (folder / "exim.conf").write_text(CONFIGURATION.format(
        folder=folder, user=user, all=" : ".join(map(str, ports.values())), **ports))
    process = subprocess.Popen(
        ["/usr/sbin/exim4", "-C", folder / "exim.conf", "-bdf", "-q1m"], stderr=subprocess.DEVNULL)
    end = time.monotonic() + 20
    while not all(listens(port) for port in ports.values()):
        if time.monotonic() > end or process.poll() is not None:
            raise SystemExit("Exim does not listen.")
        time.sleep(0.02)
    return process, ports
