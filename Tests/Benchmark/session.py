"""A program in a terminal of its own, and how it answers."""

import fcntl
import os
import pty
import select
import signal
import struct
import tempfile
import termios
import time
from typing import NamedTuple

# Python ignores these, which a program that it starts would inherit.
IGNORED = [signal.SIGPIPE, signal.SIGXFSZ]


class Answer(NamedTuple):
    """The milliseconds until the last byte came, and how many bytes came."""

    time: float
    bytes: int


class Session:
    """Starts a program in a pseudo-terminal; `first` is its first frame."""

    def __init__(self, command, columns=80, rows=24, quiet=0.15):
        # In memory, so that no session waits for what the one before wrote to disk.
        self.home = tempfile.TemporaryDirectory(dir="/dev/shm")
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.home.name,
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        }
        self.terminal, device = pty.openpty()
        self._set_size(columns, rows)
        # The leader of a new session gets the first terminal that it opens as its own.
        streams = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(device), os.O_RDWR, 0)]
        streams += [(os.POSIX_SPAWN_DUP2, 0, stream) for stream in (1, 2)]
        start = time.perf_counter()
        self.process = os.posix_spawnp(
            command[0],
            command,
            environment,
            file_actions=streams,
            setsid=True,
            setsigdef=IGNORED,
        )
        os.close(device)
        self.first = self._answer(start, quiet)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def end(self, by=signal.SIGKILL):
        os.kill(self.process, by)
        os.waitpid(self.process, 0)
        os.close(self.terminal)
        self.home.cleanup()

    def send(self, keys, quiet=0.03):
        start = time.perf_counter()
        os.write(self.terminal, keys)
        return self._answer(start, quiet)

    def has_answer(self, keys, patience=0.2):
        """Types keys, and tells whether anything comes within some seconds."""
        os.write(self.terminal, keys)
        return bool(select.select([self.terminal], [], [], patience)[0])

    def read(self, quiet=0.03):
        """Reads the answer to keys that were typed."""
        return self._answer(time.perf_counter(), quiet)

    def resize(self, columns, rows):
        start = time.perf_counter()
        self._set_size(columns, rows)
        return self._answer(start, quiet=0.05)

    def _set_size(self, columns, rows):
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, size)

    def _answer(self, start, quiet):
        """Reads until nothing came for `quiet` seconds, or the program ends."""
        end = start
        count = 0
        while select.select([self.terminal], [], [], quiet if count else 10)[0]:
            try:
                count += len(os.read(self.terminal, 1 << 16))
            except OSError:
                return Answer((time.perf_counter() - start) * 1000, count)
            end = time.perf_counter()
        if count == 0:
            raise TimeoutError("The program does not answer.")
        return Answer((end - start) * 1000, count)

    def idle(self, seconds):
        """The bytes that come, and the milliseconds of processor time used, while nothing happens."""
        before = self.processor_time
        end = time.monotonic() + seconds
        count = 0
        while select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
            count += len(os.read(self.terminal, 1 << 16))
        return count, self.processor_time - before

    @property
    def processor_time(self):
        """The milliseconds that all threads were running."""
        tasks = f"/proc/{self.process}/task"
        times = [open(f"{tasks}/{task}/schedstat").read().split() for task in os.listdir(tasks)]
        return sum(int(time[0]) for time in times) / 1e6

    @property
    def peak_memory(self):
        """The most that was resident, in MB."""
        status = open(f"/proc/{self.process}/status").read()
        return int(status.split("VmHWM:")[1].split()[0]) * 1024 / 1e6
