"""Runs lines of commands in a shell, against a server that plays Cloud Manager.

A JSON object on standard input says which shell, how the lines get into it, what the server has and
where it fails; one on standard output says what was shown, asked and sent, and with which arguments
programs were started.
"""

import http.server
import json
import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time
import fcntl
import termios

PROMPT = "ready> "
PATIENCE = 90


class Server(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    state = {}
    requests = []

    def log_message(self, *_):
        pass

    def send(self, status, body, length=None):
        data = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        self.end_headers()
        self.wfile.write(data)
        if length is not None:
            self.close_connection = True

    def handle_request(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length).decode()
        kept = {
            name: self.headers.get(name)
            for name in ["Authorization", "x-api-key", "x-gw-ims-org-id", "Content-Type"]
        }
        Server.requests.append(
            {"method": self.command, "path": self.path, "body": body, "headers": kept}
        )
        fault = Server.state.get("faults", {}).get(f"{self.command} {self.path}")
        if fault and fault.get("closes"):
            self.close_connection = True
            self.connection.close()
        elif fault:
            self.send(fault["status"], fault["body"], fault.get("length"))
        elif self.path == "/token":
            self.send(200, {"refresh_token": "the-refresh-token"})
        else:
            self.answer(self.path.split("/")[4:], body)

    do_GET = do_PUT = do_POST = do_PATCH = handle_request

    def answer(self, place, body):
        environments = Server.state["environments"]
        if place == ["environments"]:
            listed = [
                {"id": id, "type": "dev", "region": "va7", "status": "ready", "name": f"E{id}"}
                for id in environments
            ]
            return self.send(200, {"_embedded": {"environments": listed}})
        if place == ["networkInfrastructures"]:
            there = Server.state["infrastructures"]
            if self.command == "GET":
                return self.send(200, {"_embedded": {"networkInfrastructures": there}})
            there.append(dict(json.loads(body), status="creating"))
            return self.send(201, there[-1])
        environment = environments[place[1]]
        if place[2:] == ["variables"]:
            if self.command == "GET":
                return self.send(200, {"_embedded": {"variables": []}})
            self.send_response(204)
            return self.end_headers()
        if self.command == "PUT":
            own = {"environmentId": place[1], "advancedNetworkingEnabled": True}
            environments[place[1]] = [dict(json.loads(body), **own)]
            return self.send(200, {"id": place[1], "status": "updating"})
        if place[2:] == ["advancedNetworking"]:
            return self.send(200, {"_embedded": {"networkingConfigurations": environment}})
        self.send(200, {"id": place[1], "name": f"E{place[1]}", "status": "ready"})


class Terminal:
    """A shell as a person has it."""

    def __init__(self, command, folder, environment):
        self.text = ""
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("4H", 50, 200, 0, 0))
        self.wait(lambda text: text.endswith(PROMPT) or PROMPT in text, "the prompt")

    def wait(self, holds, name):
        end = time.monotonic() + PATIENCE
        while not holds(self.text):
            ready, _, _ = select.select([self.descriptor], [], [], max(0, end - time.monotonic()))
            if not ready:
                sys.exit(f"{name} did not come: {self.text[-2000:]!r}")
            self.text += os.read(self.descriptor, 65536).decode("utf-8", "replace")

    def send(self, text):
        data = text.encode()
        while data:
            # The terminal takes no more than it has room for while the shell is busy.
            ready, writable, _ = select.select([self.descriptor], [self.descriptor], [], PATIENCE)
            if ready:
                self.text += os.read(self.descriptor, 65536).decode("utf-8", "replace")
            if writable:
                data = data[os.write(self.descriptor, data[:256]) :]

    def run(self, lines, answers, brackets, number):
        text = "\r".join(lines)
        self.send(f"\x1b[200~{text}\x1b[201~\r" if brackets else text + "\r")
        for answer in answers:
            self.wait(lambda text: re.search(r"( ID|\)): \Z", text), "a question")
            start = len(self.text)
            self.send(answer + "\r")
            self.wait(lambda text: len(text) > start and "\n" in text[start:], "an echo")
        if answers:
            self.wait(lambda text: re.search(PROMPT + r"(\x1b\[[?0-9]*\w)*\Z", text), "the prompt")
        self.send(f"echo do''ne {number}\r")
        self.wait(lambda text: f"done {number}" in text, "the end")

    def end(self):
        """Waits for the shell, which writes its history when it ends."""
        self.send("exit\r")
        try:
            while data := os.read(self.descriptor, 65536):
                self.text += data.decode("utf-8", "replace")
        except OSError:
            pass  # Linux says so where the shell has closed the terminal.
        os.waitpid(self.process, 0)


def logging_programs(folder, log):
    """Programs that note their arguments and go on as themselves."""
    for name in ["curl", "jq", "expr", "tr", "head", "stty"]:
        path = os.path.join(folder, name)
        with open(path, "w") as file:
            file.write(
                "#!/bin/sh\n"
                f"for each in {name} \"$@\"; do printf '%s\\n' \"$each\" >>{log}; done\n"
                f'exec {shutil.which(name)} "$@"\n'
            )
        os.chmod(path, 0o755)


def main():
    order = json.load(sys.stdin)
    Server.state = order["server"]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    blocks = order["blocks"]
    for block in blocks:
        block["lines"] = [
            re.sub(r"https://(cloudmanager\.adobe\.io|login\.test)", address, line)
            for line in block["lines"]
        ]
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        programs = os.path.join(folder, "programs")
        home = os.path.join(folder, "home")
        os.mkdir(programs)
        os.mkdir(home)
        # The person's settings of curl, which would show the token.
        with open(os.path.join(home, ".curlrc"), "w") as file:
            file.write("verbose\ninclude\n")
        logging_programs(programs, log)
        environment = {
            "PATH": f"{programs}:/usr/local/bin:/usr/bin:/bin",
            "HOME": home,
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color" if order["way"] == "pasted" else "dumb",
            "PS1": PROMPT,
        }
        shell = order["shell"]
        if order["way"] == "script":
            script = os.path.join(folder, "script")
            with open(script, "w") as file:
                file.write("".join(line + "\n" for block in blocks for line in block["lines"]))
            answers = "".join(text + "\n" for block in blocks for text in block["answers"])
            outcome = subprocess.run(
                [shell, script], cwd=order["folder"], env=environment, input=answers,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE)
            text = outcome.stdout
        else:
            options = {"bash": ["--norc", "-i"], "zsh": ["-f", "-i"], "dash": ["-i"]}[shell]
            terminal = Terminal([shell] + options, order["folder"], environment)
            # The person's aliases, which would show the token and colour what is read.
            aliases = "alias curl='curl -v' jq='jq -C' grep='grep --color=always'"
            terminal.run([aliases], [], False, "aliases")
            for number, block in enumerate(blocks):
                brackets = order["way"] == "pasted" and shell != "dash"
                terminal.run(block["lines"], block["answers"], brackets, number)
            terminal.end()
            text = terminal.text
        with open(log) as file:
            arguments = file.read()
        left = sorted(
            os.path.join(place, name) for place, _, names in os.walk(home) for name in names
            if name != ".curlrc")
    print(json.dumps({
        "text": text, "requests": Server.requests, "arguments": arguments, "left": left,
        "environments": Server.state["environments"]}))


main()
