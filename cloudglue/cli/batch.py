"""Many videos to a folder: several at once, nothing twice, and a summary of what failed."""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import legible

from . import table_of_all
from .bars import Bars, bars
from .console import about, nothing_found, print_json, print_message, terminal, unwritable
from .export import warnings_as_messages
from .found import Found
from .records import Made, Print, Record, Records, printed

if TYPE_CHECKING:
    from cloudglue_api import models

    from .places import Place

_FULL = (errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC))


class Wanted(NamedTuple):
    """What is asked for of all videos."""

    config: models.SegmentationConfig
    names: Sequence[str | None]
    """Of the segments that the config gives by hand."""
    folder: Path
    format: str
    pictures: bool
    by: str
    """Who does the work: where it changes, results are made anew."""
    jobs: int
    table: Path | None
    as_json: bool = False
    """Whether a line of JSON is printed of each video."""

    @property
    def made(self) -> Made:
        """What each result is made of, beside its video."""
        asked = json.dumps([self.config.to_dict(), self.pictures, *self.names], sort_keys=True, default=str)
        digest = hashlib.sha256(asked.encode()).hexdigest()[:16]
        return Made(self.format, f"{self.config.strategy} {digest}", self.by)


class Outcome(NamedTuple):
    """What came of one video, before anything of it is written."""

    video: Found
    record: Record
    segments: Sequence[models.Segment] | None = None
    """None where the result was there, or it failed; empty once they are written."""
    print: Print | None = None
    warnings: Sequence[str] = ()
    error: str | None = None

    @property
    def state(self) -> str:
        """What came of it, in a word or two."""
        if self.error is not None:
            return "failed"
        return "done before" if self.segments is None else "segmented"


def check(wanted: Wanted, videos: Sequence[Found]) -> None:
    """Refuse what cannot be done, before any work is."""
    from cloudglue import exports
    from cloudglue.exports import replacing

    exports.check("segments", wanted.format)
    if wanted.table is not None:
        table_of_all.check(wanted.table, wanted.format)
        is_text = wanted.table.suffix.lower() == ".csv"
        replacing.check(wanted.table, *(one.path for one in videos), is_text=is_text)


def run(place: Place, videos: Sequence[Found], wanted: Wanted, problems: Sequence[str]) -> None:
    """Segment the videos, write a result for each, and tell what failed.

    Args:
        place: Who segments a video.
        videos: What to segment.
        wanted: How, and where results go.
        problems: What went wrong before.

    Raises:
        typer.Exit: With status 1 where anything failed, with 130 where it was interrupted.
        CloudglueError: The folder cannot be written to, or is full.
    """
    from cloudglue.exports.forms import FORMS

    with closing(Records(wanted.folder)) as records:
        planned = records.plan(videos, wanted.format, FORMS[wanted.format].suffix)
        _tell_of_others(records, wanted, planned)
        ended: list[Outcome] = []
        try:
            with bars(len(videos), sum(map(_size, videos))) as shown:
                for outcome in _outcomes(place, videos, wanted, records, planned, shown):
                    ended.append(_kept(outcome, records, wanted))
                    if wanted.as_json:
                        print_json(_as_json(ended[-1], wanted.folder))
                    shown.end(outcome.video.path, _size(outcome.video))
            if wanted.table is not None:
                _write_table(wanted.table, videos, ended, records)
        except KeyboardInterrupt:
            done = sum(one.error is None for one in ended)
            print_message(f"interrupted: {done} of {len(videos)} done; run the same command again to go on")
            raise typer.Exit(130) from None
    places = {one.path: place for place, one in enumerate(videos)}
    _tell(sorted(ended, key=lambda one: places[one.video.path]), problems)


def _outcomes(
    place: Place,
    videos: Sequence[Found],
    wanted: Wanted,
    records: Records,
    planned: dict[str, Record],
    shown: Bars,
) -> Iterator[Outcome]:
    from cloudglue.calls.background import in_threads

    made = wanted.made

    def segmented(video: Found, record: Record) -> Outcome:
        from cloudglue.calls import uploads

        try:
            uploads.prepare(video.path)  # what is not a file is told in the same words as by a client
            print = printed(video.path)
            if records.is_current(record, print, made):
                return Outcome(video, record)
            on_progress = shown.begin(video.path, print.size)
            segments, warnings = place(video.path, wanted.config, wanted.pictures, on_progress)
        except CloudglueError as error:
            return Outcome(video, record, error=str(error))
        except OSError as error:
            return Outcome(video, record, error=f"cannot be read: {error.strerror or error}")
        return Outcome(video, record, segments, print, warnings)

    work = (partial(segmented, video, record) for video, record in zip(videos, planned.values(), strict=True))
    return in_threads(work, wanted.jobs, stop=lambda: None)


def _kept(outcome: Outcome, records: Records, wanted: Wanted) -> Outcome:
    """Write the result, then what it was made of: an interrupt between the two costs a second time, and never a result."""
    from cloudglue import exports

    if outcome.segments is None or outcome.print is None:
        return outcome
    target = records.folder / outcome.record.result
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with warnings_as_messages():
            exports.write(outcome.segments, target, format=wanted.format, video=outcome.video.path)
    except CloudglueError as error:
        return outcome._replace(error=str(error))
    except OSError as error:
        said = f"{target} cannot be written: {error.strerror or error}"
        if error.errno in _FULL:
            raise CloudglueError(f"{said}; make room, and run the same command again to go on") from error
        return outcome._replace(error=said)
    records.add(outcome.record._replace(print=outcome.print, made=wanted.made))
    if not outcome.segments:
        print_message(nothing_found(outcome.video.path, wanted.config))
    for text in outcome.warnings:
        print_message(f"{outcome.video.path}: {text}")
    return outcome._replace(segments=())  # those of all videos, with their pictures, would be too much to hold


def _write_table(table: Path, videos: Sequence[Found], ended: Sequence[Outcome], records: Records) -> None:
    results = {one.video.path: records.folder / one.record.result for one in ended if one.error is None}
    try:
        empty = table_of_all.write(table, [(one.path, results[one.path]) for one in videos if one.path in results])
    except OSError as error:
        raise unwritable(table, error) from error
    if empty:
        print_message(f"{table} has no rows of {_count(empty, 'video')}, in which no segments were found")


def _as_json(outcome: Outcome, folder: Path) -> dict[str, Any]:
    fields: dict[str, Any] = {"video": legible(str(outcome.video.path)), "state": outcome.state}
    if outcome.error is not None:
        return fields | {"error": legible(outcome.error)}
    return fields | {"result": legible(str(folder / outcome.record.result)), "warnings": [*outcome.warnings]}


def _tell_of_others(records: Records, wanted: Wanted, planned: dict[str, Record]) -> None:
    again, others = records.others(wanted.made, planned)
    if again:
        print_message(f"{wanted.folder}: {_count(again, 'result')} made with another config; made anew")
    if others:
        print_message(f"{wanted.folder} also has {_count(others, 'result')} of another config; left as they are")


def _tell(ended: Sequence[Outcome], problems: Sequence[str]) -> None:
    failed = [one for one in ended if one.error is not None]
    if failed or problems or terminal() is not None:
        there = sum(one.state == "done before" for one in ended)
        summary = f"{_count(len(ended), 'video')}: {len(ended) - there - len(failed)} segmented"
        summary += f", {there} done before" if there else ""
        print_message(summary + (f", {len(failed)} failed:" if failed else ""))
    for one in failed:
        print_message(f"  {about(one.video.path, one.error)}")
    for text in problems:
        print_message(f"  {text}")
    if failed or problems:
        raise typer.Exit(1)


def _size(video: Found) -> int:
    try:
        return video.path.stat().st_size
    except OSError:
        return 0


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
