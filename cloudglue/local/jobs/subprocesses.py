"""How this library starts Python processes of its own: the engine, and its workers.

A child reads lines from its standard input and ends when that input does, so none outlives its parent, however
the parent ended.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

_CHUNK = 2**16


def start(module: str, *arguments: str, stderr: int | None = None) -> subprocess.Popen[bytes]:
    """Run a module of this library in a new Python that finds the same packages as this one."""
    # -P: a file av.py in the user's current folder must not stand in for the library.
    command = [sys.executable, "-P", "-m", module, *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "CLOUDGLUE_API_KEY"}
    environment["PYTHONPATH"] = os.pathsep.join(path or os.getcwd() for path in sys.path)
    # A session of its own: Ctrl-C in the terminal is for the parent, which then ends its subprocesses in good order.
    windows = sys.platform == "win32"
    return subprocess.Popen(  # this Python, a module of ours, no shell # nosec B603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env=environment,
        creationflags=0x200 if windows else 0,
        start_new_session=not windows,
    )


def first_line() -> bytes:
    """The first line of this process's standard input. Nothing else may read it before or after but `wait_for_end`."""
    # Not sys.stdin: its lock, held by a thread that still reads at exit, makes the interpreter abort.
    found = bytearray()
    while not found.endswith(b"\n") and (piece := os.read(0, _CHUNK)):
        found += piece
    return bytes(found)


def each_line(take: Callable[[bytes], object]) -> None:
    """Hand over the lines of this process's standard input as they come; return when the parent has closed it, or is gone."""
    held = b""
    while piece := os.read(0, _CHUNK):
        *whole, held = (held + piece).split(b"\n")
        for line in whole:
            take(line)


def wait_for_end() -> None:
    """Return when the parent has closed this process's standard input, or is gone."""
    each_line(lambda _: None)
