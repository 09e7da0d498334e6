"""The engine's SQLite file: opened, brought up to date, and safe to use from any thread."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cloudglue.errors import LocalEngineError

from . import schema


class Database:
    """An open database.

    Args:
        path: The file; made where there is none.
        is_lasting: Whether a transaction is on the disk when it has ended, and not only on its way there.

    Raises:
        LocalEngineError: A newer version of this library made it.
    """

    def __init__(self, path: Path, *, is_lasting: bool = True) -> None:
        self.guard = threading.RLock()
        """Held while statements belong together; `transaction` holds it too."""
        self._db = sqlite3.connect(path, timeout=10, check_same_thread=False, isolation_level=None)
        try:
            self._prepare(path.parent, "FULL" if is_lasting else "OFF")
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        """Close it; nothing may be asked of it afterwards."""
        with self.guard:
            self._db.close()

    def rows(self, statement: str, *values: Any) -> list[Any]:
        """All that a statement gives."""
        with self.guard:
            return self._db.execute(statement, values).fetchall()

    def page(
        self, tables: str, where: Mapping[str, Any], *, order: str, limit: int, offset: int, columns: str = "*"
    ) -> tuple[list[Any], int]:
        """A page of rows, and how many there are in all.

        Args:
            tables: What follows FROM.
            where: Conditions, each with one `?` or none, and the value for it; those with None are left out, so that an
                index serves those that stay.
            order: What follows ORDER BY.
            limit: Rows on a page.
            offset: Rows before the page.
            columns: What follows SELECT.
        """
        chosen = {condition: value for condition, value in where.items() if value is not None}
        clause = f"WHERE {' AND '.join(chosen)}" if chosen else ""
        values = [value for condition, value in chosen.items() if "?" in condition]
        # The text is ours; what came from outside is in the values.
        page = f"SELECT {columns} FROM {tables} {clause} ORDER BY {order} LIMIT ? OFFSET ?"  # nosec
        count = f"SELECT count(*) FROM {tables} {clause}"  # nosec
        with self.guard:
            ((total,),) = self.rows(count, *values)
            return self.rows(page, *values, limit, offset), total

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is done within, or nothing of it."""
        with self.guard:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                # On a full disk SQLite may have rolled back by itself.
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def _prepare(self, folder: Path, synchronous: str) -> None:
        for pragma in ("journal_mode = WAL", f"synchronous = {synchronous}", "foreign_keys = ON"):
            self._db.execute(f"PRAGMA {pragma}")
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version > len(schema.STEPS):
            raise LocalEngineError(
                f"{folder} was made by a newer version of cloudglue-client; update it, or choose another"
            )
        with self.transaction() as db:
            for step in schema.STEPS[version:]:
                for statement in step.split(";"):
                    db.execute(statement)
            db.execute(f"PRAGMA user_version = {len(schema.STEPS)}")
