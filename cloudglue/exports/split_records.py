"""Which files of a split are whole, in a file beside them, so that a split that was stopped goes on where it was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cloudglue.prints import Print, printed_if_there

BEGINNING = ".cloudglue-split-"


class SplitRecord:
    """What is whole of one split: the same video, segments and way to cut them.

    Args:
        folder: Where the files go.
        source: The video.
        asked: What else the files follow from, as JSON takes it.
    """

    def __init__(self, folder: Path, source: Path, asked: object) -> None:
        told = json.dumps([printed_if_there(source), asked])
        self.path = folder / f"{BEGINNING}{hashlib.sha256(told.encode()).hexdigest()[:16]}.jsonl"
        self._known: dict[str, tuple[Print, list[str]]] = {}
        with suppress(OSError):
            for line in self.path.read_bytes().splitlines():
                # What was cut off in the middle of a line counts for nothing.
                with suppress(ValueError, KeyError, TypeError):
                    fields = json.loads(line)
                    print = Print(*(fields[name] for name in Print._fields))
                    self._known[fields["file"]] = print, list(fields["warnings"])

    def told(self, target: Path) -> list[str] | None:
        """What was to be told of a file that this split wrote, and nobody changed; None where it is not there."""
        known = self._known.get(target.name)
        return known[1] if known and printed_if_there(target) == known[0] else None

    def note(self, target: Path, written: Path, warnings: Sequence[str]) -> None:
        """Keep that a file is whole, before it gets its name: whoever is killed between the two has lost no more than one file.

        Raises:
            OSError: The disk is full.
        """
        print = printed_if_there(written)
        if print is None:
            return
        self._known[target.name] = print, list(warnings)
        with self.path.open("ab") as file:
            file.write(b"\n" * bool(file.tell()))  # after a line that was cut off
            file.write(json.dumps({"file": target.name, **print._asdict(), "warnings": [*warnings]}).encode())

    def forget(self) -> None:
        """Remove the record: all files are whole."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
