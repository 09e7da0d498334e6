"""What jobs found: segments, shots, frames and pictures, kept all at once and read by the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from . import records
from .database import Database
from .records import FileSegment, Picture, StoredFrame, StoredSegment

_FILE_SEGMENTS = (
    "segments s JOIN jobs j ON j.id = s.job_id LEFT JOIN pictures p ON p.segment_id = s.id AND p.kind = 'segment'"
)
_FILE_SEGMENT = "s.id, j.file_id, s.job_id, s.start_time, s.end_time, p.id, s.metadata"


class Results:
    """The results of all jobs."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, id: str, result: Mapping[str, Any] | None) -> bool:
        """End a job with what its worker found; whether there is now something to see. None, or only warnings: nothing was found."""
        found = result or {}
        items, shots = found.get("frames", found.get("segments", [])), found.get("shots")
        has_found = "frames" in found or "segments" in found
        status, warnings = "completed" if has_found else "not_applicable", list(found.get("warnings", ()))
        with self._db.transaction() as db:
            change = "UPDATE jobs SET status = ?, total = ?, total_shots = ?, warnings = ? WHERE id = ? AND status = 'processing'"
            values = (status, len(items), None if shots is None else len(shots), _list(warnings or None), id)
            if not db.execute(change, values).rowcount:
                return False
            for table, columns, rows in (
                ("segments", "job_id, position, id, start_time, end_time", found.get("segments")),
                ("frames", "job_id, position, id, time", found.get("frames")),
                ("shots", "job_id, position, start_time, end_time", shots),
                ("pictures", "job_id, position, id, segment_id, kind, time", found.get("pictures")),
            ):
                places = ", ".join("?" * len(columns.split(", ")))
                placed = ((id, place, *row) for place, row in enumerate(rows or []))
                db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", placed)  # all ours # nosec
        return has_found

    def segments(self, job_id: str, *, limit: int, offset: int) -> list[StoredSegment]:
        """A page of a job's segments; all of them with the limit -1."""
        page = (
            "SELECT s.id, s.start_time, s.end_time, p.id FROM segments s LEFT JOIN pictures p ON p.segment_id = s.id AND "
            "p.kind = 'segment' WHERE s.job_id = ? AND s.position >= ? ORDER BY s.position LIMIT ?"
        )
        return [StoredSegment(*row) for row in self._db.rows(page, job_id, offset, limit)]

    def shots(self, job_id: str, *, limit: int, offset: int) -> list[tuple[int, float, float]]:
        """A page of shots: place, start and end; all of them with the limit -1."""
        page = "SELECT position, start_time, end_time FROM shots WHERE job_id = ? AND position >= ? ORDER BY position LIMIT ?"
        return self._db.rows(page, job_id, offset, limit)

    def frames(self, job_id: str, *, limit: int, offset: int) -> list[StoredFrame]:
        """A page of the frames that a job took."""
        page = "SELECT id, time FROM frames WHERE job_id = ? AND position >= ? ORDER BY position LIMIT ?"
        return [StoredFrame(*row) for row in self._db.rows(page, job_id, offset, limit)]

    def pictures(
        self,
        where: Mapping[str, Any],
        *,
        segment_ids: Sequence[str] | None = None,
        kinds: Sequence[str] | None = None,
        limit: int,
        offset: int,
    ) -> tuple[list[Picture], int]:
        """A page of pictures (`p`) of jobs (`j`), and how many there are in all."""
        chosen = {
            **where,
            "p.segment_id IN (SELECT value FROM json_each(?))": _list(segment_ids),
            "p.kind IN (SELECT value FROM json_each(?))": _list(kinds),
        }
        found, total = self._db.page(
            "pictures p JOIN jobs j ON j.id = p.job_id",
            chosen,
            order="j.created_at, p.job_id, p.position",
            limit=limit,
            offset=offset,
            columns="p.*",
        )
        return [records.picture(row) for row in found], total

    # Segments as parts of their file

    def file_segments(
        self,
        file_id: str,
        *,
        segmentation_id: str | None = None,
        start_after: float | None = None,
        end_before: float | None = None,
        shortest: float | None = None,
        longest: float | None = None,
        limit: int,
        offset: int,
    ) -> tuple[list[FileSegment], int]:
        """A page of the segments that all segmentations of a file found, or the named one, in the order of time, and how many there are."""
        where = {
            "j.file_id = ?": file_id,
            "j.kind = 'segmentation'": True,
            "s.job_id = ?": segmentation_id,
            "s.start_time > ?": start_after,
            "s.end_time < ?": end_before,
            # Times are rounded to the microsecond.
            "s.end_time - s.start_time >= ? - 1e-6": shortest,
            "s.end_time - s.start_time <= ? + 1e-6": longest,
        }
        order = "s.start_time, s.end_time, j.created_at, s.position"
        found, total = self._db.page(
            _FILE_SEGMENTS, where, order=order, limit=limit, offset=offset, columns=_FILE_SEGMENT
        )
        return [records.file_segment(row) for row in found], total

    def file_segment(self, file_id: str, id: str) -> FileSegment | None:
        """The segment of this file with this id."""
        chosen = "WHERE s.id = ? AND j.file_id = ? AND j.kind = 'segmentation'"
        rows = self._db.rows(f"SELECT {_FILE_SEGMENT} FROM {_FILE_SEGMENTS} {chosen}", id, file_id)  # all ours # nosec
        return records.file_segment(rows[0]) if rows else None

    def has_segment(self, id: str) -> bool:
        """Whether any file has this segment."""
        return bool(self._db.rows("SELECT 1 FROM segments WHERE id = ?", id))

    def describe_segment(self, id: str, metadata: dict[str, Any]) -> None:
        """Give a segment new metadata."""
        packed = msgspec.json.encode(metadata).decode()
        with self._db.transaction() as db:
            db.execute("UPDATE segments SET metadata = ? WHERE id = ?", (packed, id))


def _list(values: Sequence[str] | None) -> str | None:
    return None if values is None else msgspec.json.encode(list(values)).decode()
