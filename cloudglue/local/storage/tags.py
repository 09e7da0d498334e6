"""Tags: labels with a value, on files and on segments of files."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from .database import Database
from .records import StoredTag


class Tags:
    """All tags. One goes when what it is on goes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, label: str, value: str, *, file_id: str, segment_id: str | None) -> StoredTag | None:
        """Put a tag on a file, or on a segment of it; None when that is gone."""
        tag = StoredTag(str(uuid4()), label, value, file_id, segment_id)
        try:
            with self._db.transaction() as db:
                values = (tag.id, label, value, file_id, segment_id)
                db.execute("INSERT INTO tags VALUES (?, ?, ?, ?, ?)", values)
        except sqlite3.IntegrityError:
            return None
        return tag

    def get(self, id: str) -> StoredTag | None:
        """The tag with this id."""
        rows = self._db.rows("SELECT * FROM tags WHERE id = ?", id)
        return StoredTag(*rows[0]) if rows else None

    def page(self, where: Mapping[str, Any], *, limit: int, offset: int) -> tuple[list[StoredTag], int]:
        """A page of the tags that meet all conditions (as `Database.page` takes them), the oldest first, and their number."""
        found, total = self._db.page("tags", where, order="rowid", limit=limit, offset=offset)
        return [StoredTag(*row) for row in found], total

    def update(self, id: str, *, label: str | None, value: str | None) -> StoredTag | None:
        """Change what is not None."""
        with self._db.transaction() as db:
            change = "UPDATE tags SET label = coalesce(?, label), value = coalesce(?, value) WHERE id = ?"
            db.execute(change, (label, value, id))
        return self.get(id)

    def delete(self, id: str) -> bool:
        """Take a tag off; false when there is none."""
        with self._db.transaction() as db:
            return bool(db.execute("DELETE FROM tags WHERE id = ?", (id,)).rowcount)
