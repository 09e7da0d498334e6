"""Processes that read videos, one job after the other: a decoder that crashes, hangs or takes all memory takes only its job with it.

To start one and to import what decodes takes longer than a short clip's whole work, so one that did its job well waits for the next.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from . import limits
from .subprocesses import start


class WorkerError(Exception):
    """The job failed; the text is one sentence that says why."""


class Workers:
    """The processes of one engine. Each job has one to itself; more are started where all are busy.

    Args:
        kept: How many may wait for jobs; as many as there are processors when left out.
    """

    def __init__(self, kept: int | None = None) -> None:
        self._kept = os.cpu_count() or 1 if kept is None else kept
        self._lock = threading.Lock()
        self._waiting: list[subprocess.Popen[bytes]] = []
        self._is_closed = False

    def begin(self, job: Mapping[str, Any], *, silent_seconds: float = limits.SILENT_SECONDS) -> Worker:
        """Have a job done."""
        return Worker(job, silent_seconds=silent_seconds, workers=self)

    def take(self) -> subprocess.Popen[bytes] | None:
        """A process that waits for a job; None where there is none."""
        with self._lock:
            while self._waiting:
                process = self._waiting.pop()
                if process.poll() is None:
                    return process
                _end(process)
        return None

    def give_back(self, process: subprocess.Popen[bytes]) -> None:
        """Keep a process for the next job, or end it."""
        with self._lock:
            if not self._is_closed and len(self._waiting) < self._kept:
                self._waiting.append(process)
                return
        _end(process)

    def close(self) -> None:
        """End the processes that wait, and those that work as soon as they have ended their job."""
        with self._lock:
            self._is_closed = True
            waiting, self._waiting = self._waiting, []
        for process in waiting:
            _end(process)


class Worker:
    """One job, and the process that does it.

    Args:
        job: What `worker` is to do.
        silent_seconds: How long it may go without a word of progress before it is ended.
        workers: Where processes wait for jobs; a process for this one job when left out.
    """

    def __init__(
        self,
        job: Mapping[str, Any],
        *,
        silent_seconds: float = limits.SILENT_SECONDS,
        workers: Workers | None = None,
    ) -> None:
        self._line = json.dumps(job).encode() + b"\n"
        self._silent_seconds = silent_seconds
        self._workers = workers
        self._is_overdue = self._is_killed = False
        self._ended = threading.Event()
        process = workers.take() if workers else None
        self._has_waited = process is not None
        self._send(process or start("cloudglue.local.jobs.worker"))

    def result(self, on_progress: Callable[[float], None] = lambda share: None) -> Any:
        """Wait for the result.

        Raises:
            WorkerError: The job failed, the process crashed, or it was killed.
        """
        threading.Thread(target=self._watch, daemon=True).start()
        try:
            message = self._read(on_progress)
            if message is None and self._has_waited and not (self._is_overdue or self._is_killed):
                # It may have ended while it waited, and has said nothing of this job: a process of its own has the last word.
                _end(self._process)
                self._send(start("cloudglue.local.jobs.worker"))
                message = self._read(on_progress)
        finally:
            self._ended.set()
        if message is not None and message["stays"] and self._workers is not None:
            self._workers.give_back(self._process)
        else:
            status = _end(self._process)
        if message is None:
            raise WorkerError(self._reason(status))
        if "error" in message:
            raise WorkerError(message["error"])
        return message["result"]

    def kill(self) -> None:
        """End the process at once; does nothing when the job has ended."""
        self._is_killed = True
        if not self._ended.is_set():
            self._process.kill()

    def _send(self, process: subprocess.Popen[bytes]) -> None:
        self._process, self._heard = process, time.monotonic()
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # it is gone already; result() says so
            process.stdin.write(self._line)
            process.stdin.flush()
        if self._is_killed:
            process.kill()

    def _read(self, on_progress: Callable[[float], None]) -> dict[str, Any] | None:
        """The last word; None where the process ended without one."""
        assert self._process.stdout is not None
        for line in iter(self._process.stdout.readline, b""):
            self._heard = time.monotonic()
            try:
                message: dict[str, Any] = json.loads(line)
            except ValueError:
                return None  # cut off in the middle of a line
            self._has_waited = False
            if "progress" not in message:
                return message
            on_progress(message["progress"])
        return None

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


def _end(process: subprocess.Popen[bytes]) -> int:
    """Let a process end, and give its exit status. One that has a job ends in the middle of it."""
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdout.close()
    with contextlib.suppress(OSError):
        process.stdin.close()
    return process.wait()
