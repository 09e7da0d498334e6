"""The engine's workers: a few processes, started ahead, that take jobs in turn."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from .subprocesses import Worker, WorkerError

_MOST_TRIES = 4
_SECONDS_BETWEEN_MORE = 1.0


class Pool:
    """Workers for jobs, and for looks at files as they arrive. May be used by any thread.

    One waits for work before there is any. There are as many as there is work for, up to a number; more come, one a second, only
    where none of those has become free in that time: an upload need not wait for films of hours.

    Args:
        most: How many there are, usually.
        is_warm: Whether a worker imports at once all that a job may need.
        stderr: Where goes what native libraries print, as `subprocess` takes it.
    """

    def __init__(self, most: int, *, is_warm: bool = True, stderr: int | None = None) -> None:
        self._most = most
        self._is_warm = is_warm
        self._stderr = stderr
        self._changed = threading.Condition()
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._moved = 0.0
        """When a worker was last started or given back."""
        self._is_stopped = False

    def start(self) -> None:
        """Have a worker ready before the first job."""
        with self._changed:
            self._have_one_ready()

    def stop(self) -> None:
        """End all workers; jobs under way fail. Does nothing the second time."""
        with self._changed:
            self._is_stopped = True
            idle, self._idle = self._idle, []
            for worker in self._busy:
                worker.kill()
            self._changed.notify_all()
        for worker in idle:
            worker.close()

    def pids(self) -> list[int]:
        """The processes that there are."""
        with self._changed:
            return [worker.pid for worker in (*self._idle, *self._busy)]

    def take(self, *, unused: bool = False) -> Worker:
        """A worker for one job, to be given back; if need be one that has done no job yet.

        Raises:
            WorkerError: The pool was stopped, or no process can be started.
        """
        with self._changed:
            while (worker := self._free(unused)) is None:
                self._changed.wait(max(0.0, self._moved + _SECONDS_BETWEEN_MORE - time.monotonic()))
            self._busy.add(worker)
            return worker

    def give_back(self, worker: Worker) -> None:
        """Let others have the worker, or replace it."""
        with self._changed:
            self._busy.discard(worker)
            self._moved = time.monotonic()
            stays = worker.is_alive and not worker.is_spent and self._count < self._most and not self._is_stopped
            if stays:
                self._idle.append(worker)
            self._have_one_ready()
            self._changed.notify()
        if not stays:
            worker.close()

    @property
    def _count(self) -> int:
        return len(self._idle) + len(self._busy)

    def _free(self, unused: bool) -> Worker | None:
        """One that waits, or a new one where there may be more; None where a job has to wait."""
        if self._is_stopped:
            raise WorkerError("The engine was stopped.")
        self._drop_ended()
        # The one that worked last comes first: its memory is still in the processor's caches.
        fit = [worker for worker in reversed(self._idle) if not (unused and worker.jobs)]
        if fit:
            self._idle.remove(fit[0])
            return fit[0]
        if unused and self._idle and self._count >= self._most:
            self._idle.pop(0).close()
        if self._count < self._most or time.monotonic() - self._moved >= _SECONDS_BETWEEN_MORE:
            try:
                return self._started()
            except OSError as error:
                raise WorkerError(f"No process can be started to read the video: {error.strerror}.") from error
        return None

    def _have_one_ready(self) -> None:
        self._drop_ended()
        if not self._idle and self._count < self._most and not self._is_stopped:
            with suppress(OSError):  # a job that needs it says so
                self._idle.append(self._started())

    def _drop_ended(self) -> None:
        """Forget those that had no work for long, and ended, or were killed while they waited."""
        for worker in [worker for worker in self._idle if not worker.is_alive]:
            self._idle.remove(worker)
            worker.close()

    def _started(self) -> Worker:
        # One after the other: on Windows, processes started at the same moment can inherit each other's pipes.
        worker = Worker(is_warm=self._is_warm, stderr=self._stderr)
        self._moved = time.monotonic()
        return worker


def quiet(*, is_warm: bool = True) -> Pool:
    """Workers for a command, one to begin with: what a decoder prints is for none of its users."""
    return Pool(os.cpu_count() or 1, is_warm=is_warm, stderr=subprocess.DEVNULL)


class Run:
    """A job on its way through the pool.

    Args:
        pool: Who does it.
        job: What `tasks` is to do.
    """

    def __init__(self, pool: Pool, job: Mapping[str, Any]) -> None:
        self._pool = pool
        self._job = job
        self._guard = threading.Lock()
        self._worker: Worker | None = None
        self._is_killed = False

    def result(self, on_progress: Callable[[float], object] = lambda share: None) -> Any:
        """Have it done, and give the result.

        Raises:
            WorkerError: The job failed, the process crashed, or it was killed.
        """
        unused, tries = False, 0
        while True:
            worker, tries = self._pool.take(unused=unused), tries + 1
            jobs_before = worker.jobs
            try:
                self._put_on(worker)
                return worker.run(self._job, on_progress)
            except WorkerError as error:
                if self._is_killed or not is_repeated(error, jobs_before=jobs_before, tries=tries):
                    raise
                unused = error.has_begun
            finally:
                with self._guard:
                    self._worker = None
                self._pool.give_back(worker)

    def kill(self) -> None:
        """End it at once, or before it begins; does nothing when it has ended."""
        with self._guard:
            self._is_killed = True
            if self._worker is not None:
                self._worker.kill()

    def _put_on(self, worker: Worker) -> None:
        with self._guard:
            self._worker = worker
            if self._is_killed:
                raise WorkerError("The job was ended.")


def is_repeated(error: WorkerError, *, jobs_before: int, tries: int) -> bool:
    """Whether another worker shall try a job.

    Args:
        error: What happened.
        jobs_before: How many jobs the worker had done before.
        tries: How often it was tried.
    """
    if tries >= _MOST_TRIES:
        return False
    # One that ended while it waited has opened nothing. One that had worked before may have been left in disorder by
    # another file, or without memory: only what happens in a fresh process is this file's doing.
    return not error.has_begun or (error.may_be_the_workers and jobs_before > 0)
