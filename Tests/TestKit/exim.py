"""Exim on ports of 127.0.0.1. In its folder, `accounts` holds the passwords that it takes by user
and `tokens` the mailboxes by access token, both read at each login; mail goes into `mail/box`."""
import os, pathlib, pwd, shutil, socket, subprocess, time

SETTINGS = """
primary_hostname = localhost
daemon_smtp_ports = {all}
local_interfaces = 127.0.0.1
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
acl_smtp_rcpt = acl_rcpt
host_lookup =
rfc1413_hosts =
disable_ipv6
deliver_drop_privilege
"""

ACLS = """
begin acl
acl_rcpt:
  accept authenticated = *
  accept condition = ${{if eq{{$received_port}}{{{relay}}}}}
  deny message = 530 5.7.0 Authentication required
"""

DELIVERY = """
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


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_for(condition, what, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"not within {seconds} s: {what}")
        time.sleep(0.02)


def start(folder, kinds, settings, acls="", accounts={}, tokens={}):
    """The process and its ports by kind, of which `relay` takes mail without a login. `settings`
    tell the TLS of each port, with its number by {kind}, and the ACLs that `acls` adds."""
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
    for name, values in [("accounts", accounts), ("tokens", tokens)]:
        (folder / name).write_text("".join(f"{key}: {value}\n" for key, value in values.items()))
    ports = {kind: free_port() for kind in kinds}
    (folder / "exim.conf").write_text((SETTINGS + settings + ACLS + acls + DELIVERY).format(
        folder=folder, user=user, all=" : ".join(map(str, ports.values())), **ports))
    process = subprocess.Popen(
        ["/usr/sbin/exim4", "-C", folder / "exim.conf", "-bdf", "-q1m"], stderr=subprocess.DEVNULL)
    wait_for(lambda: process.poll() is not None or all(map(listens, ports.values())), "Exim")
    if process.poll() is not None:
        raise SystemExit("Exim ended.")
    return process, ports
