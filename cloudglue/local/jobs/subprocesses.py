"""How this library starts Python processes of its own: the engine, and a worker for each job.

A child reads one line from its standard input and ends when that input does, so none outlives its parent, however
the parent ended.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from . import limits

_CHUNK = 2**16


class WorkerError(Exception):
    """The job failed; the text is one sentence that says why."""


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


def wait_for_end() -> None:
    """Return when the parent has closed this process's standard input, or is gone."""
    while os.read(0, _CHUNK):
        pass


class Worker:
    """One job in a process of its own: a decoder that crashes, hangs or takes all memory takes only its job with it.

    Args:
        job: What `worker` is to do.
        silent_seconds: How long it may go without a word of progress before it is ended.
    """

    def __init__(self, job: Mapping[str, Any], *, silent_seconds: float = limits.SILENT_SECONDS) -> None:
        self._silent_seconds = silent_seconds
        self._heard = time.monotonic()
        self._is_overdue = False
        self._ended = threading.Event()
        self._process = start("cloudglue.local.jobs.worker")
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it is gone already; result() says so
            self._process.stdin.write(json.dumps(job).encode() + b"\n")
            self._process.stdin.flush()

    def result(self, on_progress: Callable[[float], None] = lambda share: None) -> Any:
        """Wait for the result.

        Raises:
            WorkerError: The job failed, the process crashed, or it was killed.
        """
        message: dict[str, Any] = {}
        process = self._process
        assert process.stdout is not None
        assert process.stdin is not None
        threading.Thread(target=self._watch, daemon=True).start()
        try:
            for line in process.stdout:
                self._heard = time.monotonic()
                message = json.loads(line)
                if "progress" in message:
                    on_progress(message["progress"])
        except ValueError:
            message = {}  # cut off in the middle of a line
        finally:
            process.stdout.close()
            with contextlib.suppress(OSError):
                process.stdin.close()
            status = process.wait()
            self._ended.set()
        if "error" in message:
            raise WorkerError(message["error"])
        if "result" not in message:
            raise WorkerError(self._reason(status))
        return message["result"]

    def kill(self) -> None:
        """End the process at once; does nothing when it has ended."""
        self._process.kill()

    def _watch(self) -> None:
        while (left := self._heard + self._silent_seconds - time.monotonic()) > 0:
            if self._ended.wait(left):
                return
        self._is_overdue = True
        self._process.kill()

    def _reason(self, status: int) -> str:
        if self._is_overdue:
            return f"Reading the video came no further for {self._silent_seconds:g} s and was ended."
        ending = f"signal {-status}" if status < 0 else f"exit status {status}"
        return f"The process that read the video ended unexpectedly ({ending})."
