#!/usr/bin/python3
"""browser.py ADDRESS: the browser of a person who accepts at once, in the place of xdg-open. BROWSER
names what comes to the listener before the answer: `icon`, `garbage`, `silence` (a connection that
says nothing), `foreign` (an answer to another question), `post`, `long`, `cut`; or `nobody`, who
never comes back. The last page is written into the file that PAGE names, and the names and values of
the environment into that of VARIABLES."""
import os, socket, subprocess, sys, urllib.parse

address = sys.argv[1]
redirect = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["redirect_uri"][0]
target = urllib.parse.urlsplit(redirect)
held = []


def send(data, family=socket.AF_INET, closes=False):
    connection = socket.socket(family)
    connection.connect(("127.0.0.1" if family == socket.AF_INET else "::1", target.port))
    connection.sendall(data)
    if closes:
        return connection.close()
    answer = b""
    while piece := connection.recv(4096):
        answer += piece
    return answer


def expect(status, answer):
    if not answer.startswith(b"HTTP/1.1 " + status):
        raise SystemExit(f"not {status}: {answer}")


if "VARIABLES" in os.environ:
    with open(os.environ["VARIABLES"], "w") as file:
        file.write(repr(dict(os.environ)))

for act in os.environ.get("BROWSER", "").split():
    if act == "icon":
        expect(b"404", send(b"GET /favicon.ico HTTP/1.1\r\nHost: localhost\r\n\r\n"))
    elif act == "garbage":
        expect(b"400", send(b"\x16\x03\x01\x00\xff\x1b[2J\r\n\r\n"))
    elif act == "silence":
        for _ in range(20):
            held.append(socket.create_connection(("127.0.0.1", target.port)))
    elif act == "foreign":
        expect(b"400", send(b"GET /?code=theirs&state=theirs HTTP/1.1\r\n\r\n"))
    elif act == "post":
        expect(b"400", send(b"POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"))
    elif act == "long":
        expect(b"400", send(b"GET /?" + b"x" * 40_000))
    elif act == "cut":
        send(b"GET /?code", closes=True)
    elif act == "nobody":
        sys.exit()

# A service manager's environment may have a proxy.
page = subprocess.run(
    ["curl", "-q", "-sSiL", "--noproxy", "*", "--cacert", os.environ["AUTHORITIES"], address],
    capture_output=True)
if "PAGE" in os.environ:
    with open(os.environ["PAGE"], "wb") as file:
        file.write(page.stdout + page.stderr)
