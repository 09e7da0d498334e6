"""Runs the queued jobs in worker processes, as many at once as there are processors."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from cloudglue.codec import decoders
from cloudglue.local.storage.records import Kind, StoredFile, StoredJob
from cloudglue.local.storage.store import Store
from cloudglue.names import legible

from .pool import Pool, Run
from .subprocesses import WorkerError

_SECONDS_TO_NEXT_TRY = 2.0
_YOUNG_SECONDS = 0.5


class Jobs:
    """The queue. A thread waits for each worker; the state of every job is in the store."""

    def __init__(self, store: Store, *, at_once: int | None = None) -> None:
        self._store = store
        count = at_once or os.cpu_count() or 1
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="job")
        # One more, which looks at files that arrive while all others are busy.
        self._pool = Pool(count + 1)
        self._guard = threading.Lock()
        self._stopping = False
        self._stopped = threading.Event()
        self._futures: dict[str, Future[None]] = {}
        self._submitted: dict[str, float] = {}
        self._runs: dict[str, Run] = {}
        self._progress: dict[str, float] = {}
        self._unwanted: set[str] = set()

    def start(self) -> None:
        """Start workers, and take up what was queued when the engine ended."""
        self._pool.start()
        for id in self._store.job_ids(status="pending"):
            self.submit(id)

    def submit(self, id: str) -> None:
        """Queue a job."""
        with self._guard:
            if not self._stopping:
                self._submitted[id] = time.monotonic()
                self._futures[id] = self._threads.submit(self._run, id)

    def probe(self, video: Path) -> dict[str, Any]:
        """What kind of file it is.

        Raises:
            WorkerError: It is not a media file, or cannot be read.
        """
        found: dict[str, Any] = Run(self._pool, {"task": "probe", "video": str(video)}).result()
        return found

    def pids(self) -> list[int]:
        """The worker processes that there are."""
        return self._pool.pids()

    def progress(self, id: str) -> float:
        """The share of a job under way that is done, 0 to 1."""
        return self._progress.get(id, 0.0)

    async def settled(self, id: str) -> None:
        """Return when the job has ended or is no longer young: half a second after it was queued, at once if it is older.

        Most clips are done by then, and whoever asks for them need not ask again.
        """
        with self._guard:
            future, left = self._futures.get(id), self._submitted.get(id, 0.0) + _YOUNG_SECONDS - time.monotonic()
        if future is not None and left > 0:
            await asyncio.wait([asyncio.wrap_future(future)], timeout=left)

    def cancel(self, id: str) -> None:
        """End the job, if it waits or is under way, and return when it has ended."""
        with self._guard:
            future = self._futures.get(id)
            if future is None:
                return
            self._unwanted.add(id)
            if run := self._runs.get(id):
                run.kill()
        if not future.cancel():
            wait([future])
        self._forget(id)

    def stop(self) -> None:
        """End all jobs. They stay as they are in the store, and the next start takes them up again."""
        with self._guard:
            self._stopping = True
            self._stopped.set()
            for run in self._runs.values():
                run.kill()
        self._pool.stop()
        self._threads.shutdown(cancel_futures=True)

    def _run(self, id: str) -> None:
        try:
            begun = None if self._stopping else self._store.begin(id)
            if begun is not None:
                self._work(*begun)
        except Exception as error:
            # Such as a full disk. Said to the user, and to whoever reads the engine's own output.
            self._fail(id, f"The local engine failed: {error}.")
            raise
        finally:
            self._forget(id)

    def _fail(self, id: str, reason: str) -> None:
        """Keep the reason, as soon as the disk has room for it: every job ends."""
        while not self._stopping and id not in self._unwanted:
            try:
                return self._store.fail(id, reason)
            except sqlite3.Error:
                self._stopped.wait(_SECONDS_TO_NEXT_TRY)

    def _work(self, job: StoredJob, file: StoredFile) -> None:
        id, path = job.id, self._store.path(file)
        try:
            result = self._result(id, self._message(job, file))
        except WorkerError as error:
            with self._guard:
                ended = self._stopping or id in self._unwanted
            if not ended:
                # Users know the file by the name they gave it.
                self._fail(id, str(error).replace(legible(str(path)), file.filename).replace(path.name, file.filename))
        else:
            self._store.finish(id, result)

    def _result(self, id: str, job: dict[str, Any]) -> dict[str, Any] | None:
        run = Run(self._pool, job)
        with self._guard:
            self._runs[id] = run
            if self._stopping or id in self._unwanted:
                run.kill()

        def note(share: float) -> None:
            self._progress[id] = share

        found: dict[str, Any] | None = run.result(note)
        return found

    def _message(self, job: StoredJob, file: StoredFile) -> dict[str, Any]:
        config = decoders.decode(job.config, Any)
        wanted = file.info["has_video"] and (job.thumbnails or "keyframe_config" in config)
        return {
            "task": "frames" if job.kind == Kind.FRAMES else "segment",
            "video": str(self._store.path(file)),
            "config": config,
            "duration": file.info["duration_seconds"],
            "pictures": str(self._store.pictures_folder(job.id)) if wanted else None,
            "segment_pictures": job.thumbnails,
        }

    def _forget(self, id: str) -> None:
        with self._guard:
            for known in (self._futures, self._submitted, self._runs, self._progress):
                known.pop(id, None)
            self._unwanted.discard(id)
