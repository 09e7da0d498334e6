"""What the engine remembers: its data folder with files and pictures, and their rows. Safe to use from any thread."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec

from cloudglue import renaming
from cloudglue.codec import decoders
from cloudglue.errors import LocalEngineError

from . import records
from .database import Database
from .locks import FolderLock
from .records import Kind, StoredFile, StoredJob
from .results import Results
from .simulated import Simulated
from .tags import Tags


class Store:
    """The data folder, open for one engine.

    Args:
        folder: Where it is; made where there is none.
        is_lasting: Whether what was acknowledged shall survive a power cut; the end of the engine, however it ends, it does survive.

    Raises:
        LocalEngineError: Another engine has it open, a newer version of this library made it, or nothing can be written there.
    """

    def __init__(self, folder: Path, *, is_lasting: bool = True) -> None:
        self.folder = folder
        self._is_lasting = is_lasting
        try:
            for path in (folder, self._files, self._pictures):
                path.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock = FolderLock(folder)
        except OSError as error:
            raise LocalEngineError(f"{folder} cannot be written to: {error.strerror}; choose another folder") from error
        try:
            self._db = Database(folder / "engine.sqlite", is_lasting=is_lasting)
            self._begin_anew()
        except (OSError, sqlite3.Error) as error:
            self._lock.release()
            raise LocalEngineError(f"{folder / 'engine.sqlite'} cannot be used: {error}") from error
        except BaseException:
            self._lock.release()
            raise
        self.results = Results(self._db)
        """What the jobs found."""
        self.tags = Tags(self._db)
        self.simulated = Simulated(self._db)
        """What was made in a simulation."""

    @property
    def _files(self) -> Path:
        return self.folder / "files"

    @property
    def _pictures(self) -> Path:
        return self.folder / "thumbnails"

    def close(self) -> None:
        """Close the database and let another engine have the folder."""
        self._db.close()
        self._lock.release()

    # Files

    @contextlib.contextmanager
    def incoming(self) -> Iterator[Path]:
        """A fresh folder for an upload on its way; gone at the end, with what was not moved out of it by `add_file`."""
        path = self.folder / "incoming" / str(uuid4())
        path.mkdir(parents=True, mode=0o700)
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def info(self, hash: str) -> dict[str, Any] | None:
        """What is known of a content that is here already; None when it is not."""
        found = self._db.rows("SELECT info FROM files WHERE hash = ? LIMIT 1", hash)
        return decoders.decode(found[0][0], Any) if found else None

    def add_file(
        self,
        arrived: Path,
        *,
        hash: str,
        filename: str,
        metadata: dict[str, Any] | None,
        info: dict[str, Any],
        thumbnails: bool,
        source: str = "upload",
    ) -> StoredFile:
        """Take over a file that is complete and on the disk; what has its hash is kept in its place."""
        id, size = str(uuid4()), arrived.stat().st_size
        with self._db.transaction() as db:
            same = db.execute("SELECT content FROM files WHERE hash = ? LIMIT 1", (hash,)).fetchone()
            if same and (self._files / same[0]).exists():
                content = same[0]
            else:
                content = f"{id}{arrived.suffix}"
                renaming.replace(arrived, self._files / content)
                if self._is_lasting:
                    _sync_folder(self._files)
            packed = None if metadata is None else _packed(metadata)
            values = (id, filename, content, size, time.time(), packed, _packed(info), thumbnails, hash, source)
            db.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'completed')", values)
            found = self.file(id)  # in here, where nobody can delete it
        assert found is not None
        return found

    def file(self, id: str) -> StoredFile | None:
        """The file with this id."""
        rows = self._db.rows("SELECT * FROM files WHERE id = ?", id)
        return records.file(rows[0]) if rows else None

    def files(
        self, *, before: float | None, after: float | None, order: str, descending: bool, limit: int, offset: int
    ) -> tuple[list[StoredFile], int]:
        """A page of the files created in a span of time, and how many there are in all; all of them with the limit -1."""
        if order not in ("created_at", "filename"):
            raise ValueError(f"{order!r} is not a column: its name goes into the statement as text")
        way = "DESC" if descending else "ASC"
        where = {"created_at < ?": before, "created_at >= ?": after}
        found, total = self._db.page("files", where, order=f"{order} {way}, rowid {way}", limit=limit, offset=offset)
        return [records.file(row) for row in found], total

    def update_file(self, id: str, *, filename: str | None, metadata: dict[str, Any] | None) -> StoredFile | None:
        """Change what is not None."""
        packed = None if metadata is None else _packed(metadata)
        with self._db.transaction() as db:
            change = "UPDATE files SET filename = coalesce(?, filename), metadata = coalesce(?, metadata) WHERE id = ?"
            db.execute(change, (filename, packed, id))
        return self.file(id)

    def delete_file(self, id: str) -> bool:
        """Forget a file and its jobs; false when there is none. Jobs on it must have ended."""
        # Guarded as a whole: the same content, arriving now, must not be taken for one that stays.
        with self._db.guard:
            with self._db.transaction() as db:
                contents = db.execute("DELETE FROM files WHERE id = ? RETURNING content", (id,)).fetchall()
            for (content,) in contents:
                if not self._db.rows("SELECT 1 FROM files WHERE content = ? LIMIT 1", content):
                    _remove(self._files / content)
        return bool(contents)

    def end_file(self, id: str, status: str) -> None:
        """Let a file be in another state than completed."""
        with self._db.transaction() as db:
            db.execute("UPDATE files SET status = ? WHERE id = ?", (status, id))

    def path(self, file: StoredFile) -> Path:
        """Where the file's content is."""
        return self._files / file.content

    def pictures_folder(self, job_id: str) -> Path:
        """Where a job's pictures are, whether there are any or not."""
        return self._pictures / job_id

    # Jobs

    def add_job(
        self,
        kind: Kind,
        file_id: str,
        config: bytes,
        *,
        thumbnails: bool,
        request: bytes | None = None,
        url: str | None = None,
    ) -> StoredJob | None:
        """Queue a job; None when the file is gone."""
        id = str(uuid4())
        packed = None if request is None else request.decode()
        values = (id, file_id, time.time(), config.decode(), thumbnails, kind, packed, url)
        change = (
            "INSERT INTO jobs (id, file_id, created_at, status, config, thumbnails, kind, request, url) "
            "VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?)"
        )
        try:
            with self._db.transaction() as db:
                db.execute(change, values)
        except sqlite3.IntegrityError:
            return None
        return self.job(id)

    def job(self, id: str, kind: Kind | None = None) -> StoredJob | None:
        """The job with this id, if it is of this kind."""
        rows = self._db.rows("SELECT * FROM jobs WHERE id = ? AND kind = coalesce(?, kind)", id, kind)
        return records.job(rows[0]) if rows else None

    def jobs(self, where: Mapping[str, Any], *, limit: int, offset: int) -> tuple[list[StoredJob], int]:
        """A page of the jobs that meet all conditions (as `Database.page` takes them), the newest first, and their number."""
        found, total = self._db.page("jobs", where, order="created_at DESC, rowid DESC", limit=limit, offset=offset)
        return [records.job(row) for row in found], total

    def job_ids(self, *, file_id: str | None = None, status: str | None = None) -> list[str]:
        """The jobs on a file, or in a state, or all; the oldest first."""
        where = {"file_id = ?": file_id, "status = ?": status}
        found, _ = self._db.page("jobs", where, order="created_at, rowid", limit=-1, offset=0, columns="id")
        return [id for (id,) in found]

    def begin(self, id: str) -> tuple[StoredJob, StoredFile] | None:
        """Mark a job as being worked on; None when it is gone or no longer waits."""
        with self._db.transaction() as db:
            waits = "UPDATE jobs SET status = 'processing' WHERE id = ? AND status = 'pending'"
            if not db.execute(waits, (id,)).rowcount:
                return None
            job = self.job(id)
            file = self.file(job.file_id) if job else None
        return (job, file) if job and file else None

    def finish(self, id: str, result: dict[str, Any] | None) -> None:
        """Keep what a worker found, all of it or nothing; None when there was nothing to find."""
        if not self.results.keep(id, result):
            self.drop_pictures(id)

    def fail(self, id: str, reason: str) -> None:
        """Keep why a job failed."""
        with self._db.transaction() as db:
            change = "UPDATE jobs SET status = 'failed', error = ? WHERE id = ? AND status = 'processing'"
            db.execute(change, (reason, id))
        self.drop_pictures(id)

    def end_job(self, id: str, status: str, error: str | None) -> None:
        """Let a job have ended in a state without a result, whatever it found. It must not be under way."""
        with self._db.transaction() as db:
            for table in ("segments", "shots", "frames", "pictures"):
                db.execute(f"DELETE FROM {table} WHERE job_id = ?", (id,))  # all ours # nosec
            change = (
                "UPDATE jobs SET status = ?, error = ?, total = 0, total_shots = NULL, warnings = NULL WHERE id = ?"
            )
            db.execute(change, (status, error, id))
        self.drop_pictures(id)

    def delete_job(self, id: str) -> bool:
        """Forget a job and what it found; false when there is none. It must have ended."""
        with self._db.transaction() as db:
            found = db.execute("DELETE FROM jobs WHERE id = ?", (id,)).rowcount
        self.drop_pictures(id)
        return bool(found)

    def drop_pictures(self, id: str) -> None:
        """Remove the pictures of a job from the disk."""
        shutil.rmtree(self.pictures_folder(id), ignore_errors=True)

    def clear(self) -> None:
        """Forget all files, jobs and what they found. Jobs must have ended."""
        with self._db.guard:
            with self._db.transaction() as db:
                db.execute("DELETE FROM files")
            for folder in (self._files, self._pictures):
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(mode=0o700, exist_ok=True)

    # Below: nothing for others

    def _begin_anew(self) -> None:
        """Queue again what a killed engine had begun, and remove what it left on the disk without a row."""
        with self._db.transaction() as db:
            db.execute("UPDATE jobs SET status = 'pending' WHERE status = 'processing'")
        shutil.rmtree(self.folder / "incoming", ignore_errors=True)
        contents = {content for (content,) in self._db.rows("SELECT content FROM files")}
        for path in self._files.iterdir():
            if path.name not in contents:
                _remove(path)
        done = set(self.job_ids(status="completed"))
        for path in self._pictures.iterdir():
            if path.name not in done:
                shutil.rmtree(path, ignore_errors=True)


def _packed(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _remove(file: Path) -> None:
    """Remove a file that has no row any more. Where another program holds it, as on Windows it can, the next start does it."""
    with contextlib.suppress(PermissionError):
        file.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
