"""What the engine remembers: SQLite in the data folder, files and pictures beside it. Safe to use from any thread."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec

from cloudglue.errors import LocalEngineError

from . import records, schema
from .locks import FolderLock
from .records import Picture, StoredFile, StoredSegment, StoredSegmentation


class Store:
    """The data folder, open for one engine.

    Raises:
        LocalEngineError: Another engine has it open, a newer version of this library made it, or nothing can be written there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._guard = threading.RLock()
        try:
            for path in (folder, self._files, self._pictures):
                path.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock = FolderLock(folder)
        except OSError as error:
            raise LocalEngineError(f"{folder} cannot be written to: {error.strerror}; choose another folder") from error
        try:
            self._db = sqlite3.connect(
                folder / "engine.sqlite", timeout=10, check_same_thread=False, isolation_level=None
            )
            self._prepare()
        except (OSError, sqlite3.Error) as error:
            self._lock.release()
            raise LocalEngineError(f"{folder / 'engine.sqlite'} cannot be used: {error}") from error
        except BaseException:
            self._lock.release()
            raise

    @property
    def _files(self) -> Path:
        return self.folder / "files"

    @property
    def _pictures(self) -> Path:
        return self.folder / "thumbnails"

    def close(self) -> None:
        """Close the database and let another engine have the folder."""
        with self._guard:
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

    def add_file(
        self, arrived: Path, *, filename: str, metadata: dict[str, Any] | None, info: dict[str, Any], thumbnails: bool
    ) -> StoredFile:
        """Take over a file that is complete and on the disk."""
        id = str(uuid4())
        content = f"{id}{arrived.suffix}"
        size = arrived.stat().st_size
        os.replace(arrived, self._files / content)
        _sync_folder(self._files)
        packed = None if metadata is None else msgspec.json.encode(metadata).decode()
        values = (id, filename, content, size, time.time(), packed, msgspec.json.encode(info).decode(), thumbnails)
        with self._transaction() as db:
            db.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        found = self.file(id)
        assert found is not None
        return found

    def file(self, id: str) -> StoredFile | None:
        """The file with this id."""
        rows = self._rows("SELECT * FROM files WHERE id = ?", id)
        return records.file(rows[0]) if rows else None

    def files(
        self, *, before: float | None, after: float | None, order: str, descending: bool, limit: int, offset: int
    ) -> tuple[list[StoredFile], int]:
        """A page of the files created in a span of time, and how many there are in all."""
        assert order in ("created_at", "filename"), "a column's name goes into the statement as text"
        where = "WHERE (?1 IS NULL OR created_at < ?1) AND (?2 IS NULL OR created_at >= ?2)"
        way = "DESC" if descending else "ASC"
        page = f"SELECT * FROM files {where} ORDER BY {order} {way}, rowid {way} LIMIT ?3 OFFSET ?4"
        with self._guard:
            total: int = self._rows(f"SELECT count(*) FROM files {where}", before, after)[0][0]
            return [records.file(row) for row in self._rows(page, before, after, limit, offset)], total

    def update_file(self, id: str, *, filename: str | None, metadata: dict[str, Any] | None) -> StoredFile | None:
        """Change what is not None."""
        packed = None if metadata is None else msgspec.json.encode(metadata).decode()
        with self._transaction() as db:
            change = "UPDATE files SET filename = coalesce(?, filename), metadata = coalesce(?, metadata) WHERE id = ?"
            db.execute(change, (filename, packed, id))
        return self.file(id)

    def delete_file(self, id: str) -> bool:
        """Forget a file and its segmentations; false when there is none. Jobs on it must have ended."""
        with self._transaction() as db:
            contents = db.execute("DELETE FROM files WHERE id = ? RETURNING content", (id,)).fetchall()
        for (content,) in contents:
            (self._files / content).unlink(missing_ok=True)
        return bool(contents)

    def path(self, file: StoredFile) -> Path:
        """Where the file's content is."""
        return self._files / file.content

    # Segmentations

    def add_segmentation(self, file_id: str, config: bytes, *, thumbnails: bool) -> StoredSegmentation | None:
        """Queue a segmentation; None when the file is gone."""
        id = str(uuid4())
        change = "INSERT INTO segmentations (id, file_id, created_at, status, config, thumbnails) VALUES (?, ?, ?, 'pending', ?, ?)"
        try:
            with self._transaction() as db:
                db.execute(change, (id, file_id, time.time(), config.decode(), thumbnails))
        except sqlite3.IntegrityError:
            return None
        return self.segmentation(id)

    def segmentation(self, id: str) -> StoredSegmentation | None:
        """The segmentation with this id."""
        rows = self._rows("SELECT * FROM segmentations WHERE id = ?", id)
        return records.segmentation(rows[0]) if rows else None

    def segmentations(self, file_id: str, *, limit: int, offset: int) -> tuple[list[StoredSegmentation], int]:
        """A page of a file's segmentations, the newest first, and how many there are in all."""
        page = "SELECT * FROM segmentations WHERE file_id = ? ORDER BY created_at DESC, rowid DESC LIMIT ? OFFSET ?"
        with self._guard:
            total: int = self._rows("SELECT count(*) FROM segmentations WHERE file_id = ?", file_id)[0][0]
            return [records.segmentation(row) for row in self._rows(page, file_id, limit, offset)], total

    def segments(self, segmentation_id: str, *, limit: int, offset: int) -> list[StoredSegment]:
        """A page of segments."""
        page = (
            "SELECT s.id, s.start_time, s.end_time, p.id FROM segments s LEFT JOIN pictures p ON p.segment_id = s.id AND "
            "p.kind = 'segment' WHERE s.segmentation_id = ? AND s.position >= ? ORDER BY s.position LIMIT ?"
        )
        return [StoredSegment(*row) for row in self._rows(page, segmentation_id, offset, limit)]

    def shots(self, segmentation_id: str, *, limit: int, offset: int) -> list[tuple[int, float, float]]:
        """A page of shots: place, start and end."""
        page = (
            "SELECT position, start_time, end_time FROM shots WHERE segmentation_id = ? AND position >= ? "
            "ORDER BY position LIMIT ?"
        )
        return self._rows(page, segmentation_id, offset, limit)

    def pictures(
        self,
        column: str,
        id: str,
        *,
        segmentation_id: str | None = None,
        segment_ids: Sequence[str] | None = None,
        kinds: Sequence[str] | None = None,
        limit: int,
        offset: int,
    ) -> tuple[list[Picture], int]:
        """A page of the pictures of a file (`file_id`) or of a segmentation (`id`), and how many there are in all."""
        assert column in ("file_id", "id"), "a column's name goes into the statement as text"
        tables = (
            f"FROM pictures p JOIN segmentations s ON s.id = p.segmentation_id WHERE s.{column} = ?1 "
            "AND (?2 IS NULL OR p.segmentation_id = ?2) AND (?3 IS NULL OR p.segment_id IN (SELECT value FROM json_each(?3))) "
            "AND (?4 IS NULL OR p.kind IN (SELECT value FROM json_each(?4)))"
        )
        lists = (None if some is None else msgspec.json.encode(list(some)).decode() for some in (segment_ids, kinds))
        chosen = (id, segmentation_id, *lists)
        page = f"SELECT p.* {tables} ORDER BY s.created_at, p.segmentation_id, p.position LIMIT ?5 OFFSET ?6"
        with self._guard:
            total: int = self._rows(f"SELECT count(*) {tables}", *chosen)[0][0]
            return [records.picture(row) for row in self._rows(page, *chosen, limit, offset)], total

    def pictures_folder(self, segmentation_id: str) -> Path:
        """Where a segmentation's pictures are, whether there are any or not."""
        return self._pictures / segmentation_id

    def delete_segmentation(self, id: str) -> bool:
        """Forget a segmentation; false when there is none. Its job must have ended."""
        with self._transaction() as db:
            found = db.execute("DELETE FROM segmentations WHERE id = ?", (id,)).rowcount
        self.drop_pictures(id)
        return bool(found)

    # Jobs

    def segmentation_ids(self, *, file_id: str | None = None, status: str | None = None) -> list[str]:
        """The segmentations of a file, or in a state, or all; the oldest first."""
        chosen = "WHERE (?1 IS NULL OR file_id = ?1) AND (?2 IS NULL OR status = ?2)"
        found = self._rows(f"SELECT id FROM segmentations {chosen} ORDER BY created_at, rowid", file_id, status)
        return [id for (id,) in found]

    def begin(self, id: str) -> tuple[StoredSegmentation, StoredFile] | None:
        """Mark a segmentation as being worked on; None when it is gone or no longer waits."""
        with self._transaction() as db:
            waits = "UPDATE segmentations SET status = 'processing' WHERE id = ? AND status = 'pending'"
            if not db.execute(waits, (id,)).rowcount:
                return None
            segmentation = self.segmentation(id)
            file = self.file(segmentation.file_id) if segmentation else None
        return (segmentation, file) if segmentation and file else None

    def finish(self, id: str, result: dict[str, Any] | None) -> None:
        """Keep what a worker found, all of it or nothing; None when there was nothing to find."""
        with self._transaction() as db:
            segments, shots = (result["segments"], result["shots"]) if result else ([], None)
            change = "UPDATE segmentations SET status = ?, total_segments = ?, total_shots = ? WHERE id = ? AND status = 'processing'"
            status = "not_applicable" if result is None else "completed"
            values = (status, len(segments), None if shots is None else len(shots), id)
            kept = bool(db.execute(change, values).rowcount)
            if kept and result:
                rows = ((id, place, *segment) for place, segment in enumerate(segments))
                db.executemany("INSERT INTO segments VALUES (?, ?, ?, ?, ?)", rows)
                rows = ((id, place, *shot) for place, shot in enumerate(shots or []))
                db.executemany("INSERT INTO shots VALUES (?, ?, ?, ?)", rows)
                rows = ((id, place, *picture) for place, picture in enumerate(result["pictures"]))
                db.executemany("INSERT INTO pictures VALUES (?, ?, ?, ?, ?, ?)", rows)
        if not kept or not result:
            self.drop_pictures(id)

    def fail(self, id: str, reason: str) -> None:
        """Keep why a segmentation failed."""
        with self._transaction() as db:
            change = "UPDATE segmentations SET status = 'failed', error = ? WHERE id = ? AND status = 'processing'"
            db.execute(change, (reason, id))
        self.drop_pictures(id)

    def drop_pictures(self, id: str) -> None:
        """Remove the pictures of a segmentation from the disk."""
        shutil.rmtree(self.pictures_folder(id), ignore_errors=True)

    # Below: nothing for others

    def _prepare(self) -> None:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._db.execute(f"PRAGMA {pragma}")
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version not in (0, schema.VERSION):
            raise LocalEngineError(
                f"{self.folder} was made by a newer version of cloudglue-client; update it, or choose another"
            )
        with self._transaction() as db:
            if version == 0:
                for statement in schema.STATEMENTS.split(";"):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {schema.VERSION}")
            # What an engine that was killed had begun is begun anew.
            db.execute("UPDATE segmentations SET status = 'pending' WHERE status = 'processing'")
        self._sweep()

    def _sweep(self) -> None:
        """Remove what a killed engine left on the disk without having it in the database."""
        shutil.rmtree(self.folder / "incoming", ignore_errors=True)
        contents = {content for (content,) in self._rows("SELECT content FROM files")}
        for path in self._files.iterdir():
            if path.name not in contents:
                path.unlink()
        done = set(self.segmentation_ids(status="completed"))
        for path in self._pictures.iterdir():
            if path.name not in done:
                shutil.rmtree(path, ignore_errors=True)

    def _rows(self, statement: str, *values: Any) -> list[Any]:
        with self._guard:
            return self._db.execute(statement, values).fetchall()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._guard:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                # On a full disk SQLite may have rolled back by itself.
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
