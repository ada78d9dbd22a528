"""The program: how to start it on a new demo project, and what it says that it shows."""

import os
import re
import subprocess

from terminal import trimmed

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.environ.get("MAILWIZARD", f"{HERE}/../.build/debug/mailwizard")
BYTES = {"<Enter>": "\r", "<Tab>": "\t", "<F4>": "\x1bOS", "<Esc>": "\x1b"}


class Wizard:
    """Keys are a key script; in the line mode `<Enter>` ends an answer."""

    def __init__(self, folder, mode):
        self.folder = folder
        self.mode = mode
        self.environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
            "TMPDIR": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"}

    def command(self, keys=""):
        """Plays the keys first; the line mode cannot."""
        if self.mode == "lines":
            return [PROGRAM, "--demo", "--accessible"]
        with open(f"{self.folder}/keys", "w", encoding="utf-8") as file:
            file.write(keys)
        return [PROGRAM, "--demo", "--keys", file.name]

    def text(self, keys, size):
        """What is on the screen after the keys, as the program itself prints it."""
        if self.mode == "lines":
            output = self.output(self.command(), keys.replace("<Enter>", "\n"))
            lines = output.partition("\nLeft without saving")[0].split("\n")
            return "\n".join(lines[-int(size.partition("x")[2]):])
        command = self.command(keys) + ["--dump-screen", "--size", size]
        return self.output(command).partition("The demo project is in ")[0].rstrip("\n")

    def output(self, command, given=""):
        run = subprocess.run(
            command, env=self.environment, input=given, capture_output=True, encoding="utf-8")
        return trimmed(run.stdout)


def split(keys):
    return re.findall(r"<[^>]+>|.", keys)


def sent(key):
    """The bytes that a terminal sends for a key."""
    control = re.fullmatch("<C-(.)>", key)
    return chr(ord(control[1]) & 31) if control else BYTES.get(key, key)
