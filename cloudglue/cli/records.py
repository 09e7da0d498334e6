"""What each result in a folder was made of, so that nothing is worked on twice: a line of JSON each, in a file beside the results."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from cloudglue.errors import CloudglueError

from .found import Found

NAME = ".cloudglue.jsonl"
_END = 2**16
# How `exports.write` calls a file until it is whole.
_PART = re.compile(r"\.([0-9a-f]{16})\.\d+-\d+\.part")


class Print(NamedTuple):
    """What tells a file from what it was before."""

    size: int
    modified: int
    """Nanoseconds."""
    digest: str
    """Of its first and its last 64 kB: to read films whole would take as long as to segment them."""


class Made(NamedTuple):
    """What a result is made of, beside its video."""

    format: str
    config: str
    """The strategy, and a digest of all that was asked for."""
    by: str
    """Which machine does it, and how."""


class Record(NamedTuple):
    """A result, and what it was made of."""

    video: str
    result: str
    """Its path below the folder, with slashes."""
    format: str
    print: Print | None = None
    """None where it was planned, and is not whole yet."""
    made: Made | None = None


def printed(path: Path) -> Print:
    """Look at a file.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        digest = hashlib.sha256(file.read(_END))
        if status.st_size > _END:
            file.seek(max(_END, status.st_size - _END))
            digest.update(file.read(_END))
    return Print(status.st_size, status.st_mtime_ns, digest.hexdigest()[:32])


def _printed_if_there(path: Path) -> Print | None:
    try:
        return printed(path)
    except OSError:
        return None


class Records:
    """The records of a folder, which no other command has meanwhile. Close it.

    Raises:
        CloudglueError: Another command works in the folder, or it cannot be written to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = open(folder / NAME, "a+b")  # noqa: SIM115 - held until close
        except OSError as error:
            raise CloudglueError(f"{folder} cannot be written to: {error.strerror or error}") from error
        try:
            _lock(self._file.fileno())
        except OSError:
            self._file.close()
            raise CloudglueError(
                f"{folder} is written to by another command; wait for it, or give -o another"
            ) from None
        self._file.seek(0)
        text = self._file.read()
        # What was cut off in the middle of a line counts for nothing.
        if text and not text.endswith(b"\n"):
            self._file.write(b"\n")
        self._known: dict[tuple[str, str], Record] = {}
        self._owners: dict[str, str] = {}
        for line in text.splitlines():
            if one := _read(line):
                self._own(one)

    def close(self) -> None:
        """Let other commands have the folder."""
        self._file.close()

    def plan(self, videos: Iterable[Found], format: str, suffix: str) -> dict[str, Record]:
        """Where the result of each video goes, by its absolute path: where it went before, or else to a name that nothing else has."""
        planned, new = {}, []
        for one in videos:
            path = os.path.abspath(one.path)
            record = self._known.get((path, format))
            if record is None:
                record = self._moved(path, one.place, format) or Record(path, self._free(one.place, suffix), format)
                self._own(record)
                new.append(record)
            planned[path] = record
        self._write(new)
        self._drop_unfinished(planned.values())
        return planned

    def is_current(self, record: Record, print: Print, made: Made) -> bool:
        """Whether the result is there, and was made of this."""
        return (record.print, record.made) == (print, made) and (self.folder / record.result).exists()

    def others(self, made: Made, videos: Iterable[str]) -> tuple[int, int]:
        """How many results were made otherwise: of these videos, in this format; and of others."""
        mine = {*videos}
        otherwise = [r for r in self._known.values() if r.made is not None and r.made[1:] != made[1:]]
        again = sum(r.video in mine and r.format == made.format for r in otherwise)
        return again, len(otherwise) - again

    def add(self, record: Record) -> None:
        """Keep what a result was made of.

        Raises:
            CloudglueError: The disk is full.
        """
        self._own(record)
        self._write([record])

    def _own(self, record: Record) -> None:
        """Note whose a result is, which may have been another's: the video's former path."""
        before = self._owners.get(_key(record.result), record.video)
        if before != record.video:
            self._known.pop((before, record.format), None)
        self._owners[_key(record.result)] = record.video
        self._known[record.video, record.format] = record

    def _moved(self, path: str, place: PurePath, format: str) -> Record | None:
        """The record of the same file from before its folder was moved, or mounted elsewhere; None where there is none."""
        ending = "/" + place.as_posix()
        for one in self._known.values():
            had = one.format == format and one.print is not None and PurePath(one.video).as_posix().endswith(ending)
            if had and not os.path.lexists(one.video) and one.print == _printed_if_there(Path(path)):
                return one._replace(video=path)
        return None

    def _free(self, place: PurePath, suffix: str) -> str:
        """A name for a result that is no other's, and that no file has which this command did not write."""
        number = 1
        while True:
            # a.csv, a.mov.csv, a.mov-2.csv, …
            ending = "" if number < 3 else f"-{number - 1}"
            stem = place.stem if number == 1 else place.name
            result = place.with_name(f"{stem}{ending}{suffix}").as_posix()
            if _key(result) not in self._owners and not os.path.lexists(self.folder / result):
                return result
            number += 1

    def _drop_unfinished(self, planned: Iterable[Record]) -> None:
        """Remove what a command that was killed had begun to write."""
        from cloudglue.exports.replacing import mark

        names = [PurePath(one.result) for one in planned]
        marks = {(name.parent, mark(name.name)) for name in names}
        for folder in {name.parent for name in names}:
            for part in (self.folder / folder).glob(".*.part"):
                if (match := _PART.fullmatch(part.name)) and (folder, match[1]) in marks:
                    part.unlink(missing_ok=True)

    def _write(self, records: list[Record]) -> None:
        try:
            self._file.write(b"".join(map(_line, records)))
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            said = f"{self.folder} cannot be written to: {error.strerror or error}"
            raise CloudglueError(f"{said}; mend that, and run the same command again to go on") from error


def _key(result: str) -> str:
    """Names that some file systems take for the same are the same here."""
    from unicodedata import normalize

    return normalize("NFC", result).casefold()


def _line(record: Record) -> bytes:
    fields: dict[str, Any] = {"result": record.result, "video": record.video, "format": record.format}
    if record.print is not None and record.made is not None:
        fields |= record.print._asdict() | {"config": record.made.config, "by": record.made.by}
    return json.dumps(fields).encode() + b"\n"


def _read(line: bytes) -> Record | None:
    try:
        fields = json.loads(line)
        video, result, format = (str(fields[name]) for name in ("video", "result", "format"))
        if "digest" not in fields:
            return Record(video, result, format)
        print = Print(*(fields[name] for name in Print._fields))
        return Record(video, result, format, print, Made(format, fields["config"], fields["by"]))
    except (ValueError, KeyError, TypeError):
        return None


_LOCKED = 2**31 - 2

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        # Far behind the end: what is locked nobody else can read. No further: the C library takes 32 bits of a position.
        os.lseek(file, _LOCKED, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
