"""What was made in a simulation, kept from one run of the engine to the next."""

from __future__ import annotations

from collections.abc import Mapping

from .database import Database

Key = tuple[str, str, str]
"""Kind, what it is a part of, id."""


class Simulated:
    """The things of a simulation, as JSON."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def kept(self) -> tuple[dict[Key, str], int]:
        """All things, the oldest first, and how many ids were given."""
        rows = self._db.rows("SELECT kind, part_of, id, thing FROM simulated ORDER BY rowid")
        given = self._db.rows("SELECT value FROM simulation WHERE name = 'given'")
        return {(kind, part_of, id): thing for kind, part_of, id, thing in rows}, given[0][0] if given else 0

    def keep(self, changed: Mapping[Key, str | None], given: int) -> None:
        """Keep what has changed, None for what is gone, and how many ids were given."""
        with self._db.transaction() as db:
            for key, thing in changed.items():
                if thing is None:
                    db.execute("DELETE FROM simulated WHERE kind = ? AND part_of = ? AND id = ?", key)
                else:
                    change = (
                        "INSERT INTO simulated VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET thing = excluded.thing"
                    )
                    db.execute(change, (*key, thing))
            db.execute("INSERT OR REPLACE INTO simulation VALUES ('given', ?)", (given,))
