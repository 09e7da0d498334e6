"""How this library starts Python processes of its own: the engine, and its workers.

A child reads lines from its standard input and ends when that input does, so none outlives its parent, however
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
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from . import limits

_CHUNK = 2**16
_SECONDS_TO_END = 5.0
# Of Windows; `subprocess` has their names there only.
_NEW_PROCESS_GROUP, _NO_WINDOW = 0x200, 0x08000000
_LARGEST_STATUS = 255


def start(module: str, *arguments: str, stderr: int | None = None) -> subprocess.Popen[bytes]:
    """Run a module of this library in a new Python that finds the same packages as this one."""
    # -P: a file av.py in the user's current folder must not stand in for the library.
    command = [sys.executable or "", "-P", "-m", module, *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "CLOUDGLUE_API_KEY"}
    environment["PYTHONPATH"] = os.pathsep.join(path or os.getcwd() for path in sys.path)
    # A session of its own: Ctrl-C in the terminal is for the parent, which then ends its subprocesses in good order.
    windows = sys.platform == "win32"
    flags = 0
    if windows:
        # A window would open where a program without a console starts one; what speaks to a console of ours must keep it.
        flags = _NEW_PROCESS_GROUP | (0 if stderr is None else _NO_WINDOW)
    return subprocess.Popen(  # this Python, a module of ours, no shell # nosec B603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env=environment,
        creationflags=flags,
        start_new_session=not windows,
    )


class Input:
    """The standard input of this process, moved away: in its place nothing is left to read. Only one may be made.

    A thread that waits for it would hold up on Windows whoever only asks what kind of file standard input is, and a library of
    NumPy's asks when it is loaded: the import would last until the next line comes (numpy#24290, cpython#78961).
    """

    def __init__(self) -> None:
        # Not sys.stdin: its lock, held by a thread that still reads at exit, makes the interpreter abort.
        self._file = os.dup(0)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)

    def first_line(self) -> bytes:
        """The first line. Nothing may be read before; after, only `wait_for_end`."""
        found = bytearray()
        while not found.endswith(b"\n") and (piece := os.read(self._file, _CHUNK)):
            found += piece
        return bytes(found)

    def lines(self) -> Iterator[bytes]:
        """The lines, as they come, to the end."""
        found = bytearray()
        while piece := os.read(self._file, _CHUNK):
            found += piece
            if b"\n" in piece:
                *whole, found = found.split(b"\n")
                yield from map(bytes, whole)

    def wait_for_end(self) -> None:
        """Return when the parent has closed it, or is gone."""
        while os.read(self._file, _CHUNK):
            pass


class WorkerError(Exception):
    """The job failed; the text is one sentence that says why."""

    has_begun = True
    """Whether the worker had taken the job up. Before that it has opened no file."""
    may_be_the_workers = False
    """Whether the cause may be in what the worker did before."""


class WorkerEndedError(WorkerError):
    """The process ended before it had said what became of the job."""

    may_be_the_workers = True

    def __init__(self, status: int, *, has_begun: bool) -> None:
        # Windows ends what crashes with a code such as 0xC0000005, which people look up so.
        number = f"0x{status:08X}" if status > _LARGEST_STATUS else str(status)
        ending = f"signal {-status}" if status < 0 else f"exit status {number}"
        super().__init__(f"The process that read the video ended unexpectedly ({ending}).")
        self.has_begun = has_begun


class OutOfMemoryError(WorkerError):
    """The job wanted more memory than the worker had left."""

    may_be_the_workers = True


class Worker:
    """A process that does jobs, one at a time: a decoder that crashes, hangs or takes all memory takes only its job with it.

    Args:
        is_warm: Whether it shall import at once all that a job may need.
        stderr: Where goes what native libraries print, as `subprocess` takes it.

    Raises:
        OSError: No process can be started.
    """

    def __init__(self, *, is_warm: bool = True, stderr: int | None = None) -> None:
        self.jobs = 0
        """How many it has taken up."""
        self.is_spent = False
        """Whether it is to be replaced."""
        self._process = start("cloudglue.local.jobs.worker", *([] if is_warm else ["--cold"]), stderr=stderr)

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def run(
        self,
        job: Mapping[str, Any],
        on_progress: Callable[[float], object] = lambda share: None,
        *,
        silent_seconds: float = limits.SILENT_SECONDS,
    ) -> Any:
        """Do a job and give its result.

        Args:
            job: What `tasks` is to do.
            on_progress: Told, now and then, the share that is done, 0 to 1.
            silent_seconds: How long it may go without a word of progress before the process is ended.

        Raises:
            WorkerError: The job failed, the process crashed, or it was killed.
        """
        watch = _Watch(self._process, silent_seconds)
        has_begun = False
        try:
            for message in self._said_of(job):
                watch.heard()
                has_begun = has_begun or "begun" in message
                if "progress" in message:
                    on_progress(message["progress"])
                if "result" in message or "error" in message:
                    return self._result(message)
        except BaseException as error:
            if not isinstance(error, WorkerError):
                self.close()  # what it still says belongs to no other job
            raise
        finally:
            watch.end()
            self.jobs += has_begun
        status = self._ended()
        if watch.is_overdue:
            raise WorkerError(f"Reading the video came no further for {silent_seconds:g} s and was ended.")
        raise WorkerEndedError(status, has_begun=has_begun)

    def kill(self) -> None:
        """End the process at once; does nothing when it has ended. Any thread may, and `run` then says so."""
        self._process.kill()

    def close(self) -> None:
        """End the process, which has no job any more."""
        self._process.kill()
        self._ended()

    def _ended(self) -> int:
        """The status of the process, which ends or has ended."""
        self.is_spent = True
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with contextlib.suppress(OSError):
                pipe.close()
        try:
            return self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _said_of(self, job: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """What the process says, until it ends."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(OSError):  # it is gone already, and says nothing
            self._process.stdin.write(json.dumps(job).encode() + b"\n")
            self._process.stdin.flush()
        with contextlib.suppress(ValueError):  # cut off in the middle of a line
            for line in self._process.stdout:
                yield json.loads(line)

    def _result(self, message: dict[str, Any]) -> Any:
        failed = "error" in message
        warned = bool((message.get("result") or {}).get("warnings"))
        self.is_spent = limits.is_spent(self.jobs + 1, message["grown"], is_damaged=failed or warned)
        if failed:
            raise (OutOfMemoryError if "out_of_memory" in message else WorkerError)(message["error"])
        return message["result"]


class _Watch:
    """Ends a process that is silent for too long."""

    def __init__(self, process: subprocess.Popen[bytes], silent_seconds: float) -> None:
        self.is_overdue = False
        self._process = process
        self._silent_seconds = silent_seconds
        self._ended = threading.Event()
        self.heard()
        threading.Thread(target=self._watch, daemon=True).start()

    def heard(self) -> None:
        self._heard = time.monotonic()

    def end(self) -> None:
        self._ended.set()

    def _watch(self) -> None:
        while (left := self._heard + self._silent_seconds - time.monotonic()) > 0:
            if self._ended.wait(left):
                return
        self.is_overdue = True
        self._process.kill()
