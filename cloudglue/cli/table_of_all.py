"""One table over the results of many videos, as CSV or Parquet: a row a segment."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import legible

COLUMNS = ("video", "number", "start_time", "end_time", "name")
FORMATS = ("json", "csv")
"""Those of which a table can be put together: their times are exact."""
_ROWS = 100_000

Row = tuple[str, int, float, float, str | None]


def check(table: Path, format: str) -> None:
    """Refuse what cannot be written, before any work is done."""
    if format not in FORMATS:
        raise typer.BadParameter(f"--table goes with --format json or csv, whose times are exact, not with {format}")
    if table.suffix.lower() not in (".csv", ".parquet"):
        raise typer.BadParameter(f"--table {table}: write .csv or .parquet")
    if table.suffix.lower() == ".parquet" and find_spec("pyarrow") is None:
        raise CloudglueError(f"--table {table} needs pyarrow: pip install pyarrow, or write .csv")
    if not table.absolute().parent.is_dir():
        raise CloudglueError(f"There is no folder {table.parent}: make it first")


def write(table: Path, results: Sequence[tuple[Path, Path]]) -> int:
    """Put the table together from videos and their results, and give how many have no row; it is there whole or not at all.

    Raises:
        OSError: It cannot be written.
        CloudglueError: A result cannot be read.
    """
    from cloudglue.exports.replacing import replaced

    having: set[Path] = set()
    with replaced(table) as beside:
        (_write_parquet if table.suffix.lower() == ".parquet" else _write_csv)(beside, _rows(results, having))
    return len(results) - len(having)


def _rows(results: Iterable[tuple[Path, Path]], having: set[Path]) -> Iterator[Row]:
    """The rows of all videos; those that have any are noted."""
    from cloudglue import exports

    for video, result in results:
        for number, one in enumerate(exports.read(result) if result.stat().st_size else (), 1):
            having.add(video)
            yield legible(str(video)), number, one.start_time, one.end_time, one.name


def _write_csv(path: Path, rows: Iterator[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
        file.flush()
        os.fsync(file.fileno())


def _write_parquet(path: Path, rows: Iterator[Row]) -> None:
    from itertools import islice

    import pyarrow
    import pyarrow.parquet

    text, number = pyarrow.string(), pyarrow.float64()
    schema = pyarrow.schema(list(zip(COLUMNS, (text, pyarrow.int64(), number, number, text), strict=True)))
    with pyarrow.parquet.ParquetWriter(str(path), schema) as writer:
        while part := list(islice(rows, _ROWS)):
            columns: list[Sequence[object]] = list(zip(*part, strict=True))
            writer.write_table(pyarrow.table(dict(zip(COLUMNS, columns, strict=True)), schema=schema))
