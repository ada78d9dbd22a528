"""A program in a real terminal: an xterm on a display of its own."""

import contextlib
import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
import tty

LOOK = [
    "-fa", "DejaVu Sans Mono", "-fs", "11", "-b", "10", "-bw", "0",
    "-xrm", "*alwaysHighlight: true", "-xrm", "*faintIsRelative: true",
    "-xrm", "*forceBoxChars: true", "-xrm", "*printAttributes: 0",
    "-xrm", "*printerAutoClose: true", "-xrm", "*printerExtent: true",
]
# Background, text, red, green, magenta.
COLORS = {
    "dark": ("#181818", "#d8d8d8", "#f14c4c", "#23d18b", "#d670d6"),
    "light": ("#ffffff", "#202020", "#cd3131", "#107c10", "#bc05bc"),
}


@contextlib.contextmanager
def display():
    """An X server without a screen, for as long as it is needed."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with open(read) as file:
            os.environ["DISPLAY"] = ":" + file.readline().strip()
        yield
    finally:
        server.terminate()
        server.wait()


class Terminal:
    """Stands between a program and its xterm, so that it can ask both how far they are."""

    def __init__(self, command, environment, size, background, folder):
        self.printed = f"{folder}/printed"
        columns, rows = map(int, size.split("x"))
        self.process, self.program = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("4H", rows, columns, 0, 0))
            os.execve(command[0], command, environment)
        theirs, self.xterm = pty.openpty()
        tty.setraw(self.xterm)
        back, text, red, green, magenta = COLORS[background]
        colors = {1: red, 9: red, 2: green, 10: green, 5: magenta, 13: magenta}
        resources = [f"*color{number}: {color}" for number, color in colors.items()]
        printer = f"cat >'{self.printed}.new'; mv '{self.printed}.new' '{self.printed}'"
        resources.append(f"*printerCommand: {printer}")
        self.emulator = subprocess.Popen(
            ["xterm", f"-S{os.ttyname(self.xterm)}/{theirs}", "-geometry", size, *LOOK,
             "-bg", back, "-fg", text, *(word for item in resources for word in ("-xrm", item))],
            pass_fds=[theirs], env=os.environ | {"LC_ALL": "C.UTF-8"})
        os.close(theirs)
        self.window = str(int(self.answer(b"\n"), 16))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.program)
        os.waitpid(self.process, 0)
        self.emulator.terminate()
        self.emulator.wait()
        os.close(self.xterm)

    def type(self, text):
        os.write(self.program, text.encode())

    def wait(self, text):
        """Waits until the text is seen and all that belongs to it is drawn."""
        end = time.monotonic() + 60
        while not self.is_waiting() or self.text() != text:
            if time.monotonic() > end:
                raise SystemExit(f"Not seen:\n{text}\n\nbut:\n{self.text()}")
            self.forward(0.02)
        # The terminal answers this once it is back from drawing what stood before it.
        self.ask(b"")

    def picture(self, path):
        subprocess.run(["import", "-silent", "-window", self.window, path], check=True)

    def is_waiting(self):
        """Whether the program sleeps, and all that it wrote is on its way to the screen."""
        with open(f"/proc/{self.process}/stat") as file:
            sleeps = file.read().rpartition(") ")[2].startswith("S")
        return sleeps and not self.forward(0)

    def forward(self, seconds):
        """Whether the program wrote something, which the terminal has now."""
        if not select.select([self.program], [], [], seconds)[0]:
            return False
        os.write(self.xterm, os.read(self.program, 4096))
        return True

    def text(self):
        """What the terminal says it shows, without the spaces at the ends of its lines."""
        self.ask(b"\x1b[i")
        while not os.path.exists(self.printed):
            time.sleep(0.002)
        with open(self.printed, encoding="utf-8") as file:
            os.remove(self.printed)
            return trimmed(file.read())

    def ask(self, question):
        """Has the terminal carry out all that it was sent, the question last."""
        os.write(self.xterm, question + b"\x1b[5n")
        self.answer(b"\x1b[0n")

    def answer(self, end):
        text = b""
        while not text.endswith(end):
            text += os.read(self.xterm, 1)
        return text.removesuffix(end)


def trimmed(text):
    return "\n".join(line.rstrip() for line in text.replace("\f", "").splitlines()).rstrip("\n")
