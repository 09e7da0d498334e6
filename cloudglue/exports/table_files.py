"""Segments out of JSON and of tables: our own, LosslessCut's, PySceneDetect's. No I/O."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from cloudglue.codec.values import is_finite, shown

from . import labels, timecodes
from .found import Found, Malformed, loaded
from .frame_lists import FRAMES_HEADER, SCENES_HEADER
from .sources import Source, first_frame

_OBJECTS = "write a list of objects with start_time and end_time in seconds"
_OWN = ("start_time", "end_time", "name")
_TIMES = "write seconds, such as 83.4, or 0:01:23.4"
# Seconds of a clock are below 60, those that stand alone are not; Python writes very small ones as 1e-05.
_CLOCK = re.compile(
    r"(?:(\d{1,9}):)?(\d{1,9}):([0-5]?\d(?:\.\d*)?)|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)", re.ASCII | re.IGNORECASE
)
_TIMECODE = re.compile(r"\s*\d{1,2}:\d{1,2}:\d{1,2}[:;]\d{1,3}\s*", re.ASCII)
_QUOTES = 'close each quote that is opened, and write "" for one in a name'
_EMPTY: tuple[int, list[str]] = (1, list(_OWN))
_SCENES = (SCENES_HEADER[3], SCENES_HEADER[6])


def read_json(text: str) -> Iterator[Found]:
    """A list of objects, or an object that has such a list as `segments`.

    Raises:
        Malformed: It is not JSON, or something else.
    """
    content = loaded(text, _OBJECTS)
    listed = content.get("segments") if isinstance(content, dict) else content
    if not isinstance(listed, list):
        raise Malformed(None, f"has no list of segments; {_OBJECTS}")
    for number, one in enumerate(listed, 1):
        place = f"segment {number}"
        if not isinstance(one, dict):
            raise Malformed(place, f"{shown(one)} is not a segment; {_OBJECTS}")
        start, end = (_number(one, key, place) for key in _OWN[:2])
        name = next((value for key in ("name", "title") if isinstance(value := one.get(key), str)), "")
        yield Found(place, start, end, labels.one_line(name) or None)


def read_table(text: str, video: Source | None = None) -> Iterator[Found]:
    """A table with the columns start_time and end_time, and name if there; without a header, in this order.

    Args:
        text: The table.
        video: What the segments are of; says at which rate and from where on time codes count.

    Raises:
        Malformed: A column is missing, or a cell is not a time.
    """
    rows = _rows(text)
    line, header = next(rows, _EMPTY)
    columns = [cell.strip().lower() for cell in header]
    if not {*_OWN[:2]} <= {*columns}:
        if len(header) < 2 or not _is_time(header[0]):
            said = f"the header is {shown(','.join(header))}; it must have start_time and end_time, in seconds"
            raise Malformed(line, said)
        columns, rows = list(_OWN), _rows(text)
    for line, row in rows:
        cells = dict(zip(columns, row, strict=False))
        start, end = (_time(cells, column, line, video) for column in _OWN[:2])
        yield Found(line, start, end, labels.one_line(cells.get("name", "")) or None)


def is_scenes(text: str) -> bool:
    """Whether it is PySceneDetect's table, with the line of cuts above its header or without."""
    return any(SCENES_HEADER[1] in line for line in text.split("\n", 2)[:2])


def read_scenes(text: str, begins: float) -> Iterator[Found]:
    """PySceneDetect's table, whose times count from the first frame.

    Raises:
        Malformed: A column is missing, or a cell is not a time.
    """
    for line, cells in _below(text, _SCENES):
        start, end = (_time(cells, column, line) + begins for column in _SCENES)
        yield Found(line, start, end, to_the_millisecond=True)


def is_frames(text: str) -> bool:
    """Whether it is our own table of frames."""
    return FRAMES_HEADER[1] in text.split("\n", 1)[0]


def read_frames(text: str, rate: float, begins: float) -> Iterator[Found]:
    """Our own table of frames.

    Raises:
        Malformed: A column is missing, or a cell is not a number of a frame.
    """
    for line, cells in _below(text, FRAMES_HEADER[1:3]):
        first, last = (_frame(cells, column, line) for column in FRAMES_HEADER[1:3])
        name = labels.one_line(cells.get(FRAMES_HEADER[5], "")) or None
        yield Found(line, (first - 1) / rate + begins, last / rate + begins, name)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The line and the cells of each row that has any; programs of some countries write semicolons."""
    head = text.lstrip().split("\n", 1)[0]
    mark = next((mark for mark in (",", ";", "\t") if mark in head), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    before = 0
    try:
        for row in reader:
            if any(_holds_rows(cell, mark) for cell in row):
                raise Malformed(before + 1, f"has a quote that goes on over further rows; {_QUOTES}")
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
            before = reader.line_num
    except csv.Error as error:
        raise Malformed(before + 1, f"is not CSV: {error}; {_QUOTES}") from None


def _holds_rows(cell: str, mark: str) -> bool:
    """Whether further lines of a cell begin with two times, as rows do: its quote was not meant to go so far."""
    below = (line.split(mark) for line in cell.splitlines()[1:])
    return any(len(parts) > 1 and all(map(_is_time, parts[:2])) for parts in below)


def _below(text: str, wanted: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """The line and the cells of each row below the header that has these columns; it is the first row or the second."""
    rows = _rows(text)
    for _, row in itertools.islice(rows, 2):
        columns = [cell.strip() for cell in row]
        if {*wanted} <= {*columns}:
            yield from ((line, dict(zip(columns, cells, strict=False))) for line, cells in rows)
            return
    raise Malformed(1, f"there is no header with the columns {' and '.join(wanted)}")


def _number(values: Mapping[str, Any], key: str, place: str) -> float:
    value = values.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not is_finite(value):
        given = f"{shown(value)} is not a number" if key in values else "is missing"
        raise Malformed(place, f"{key} {given}; write seconds, such as 83.4")
    return float(value)


def _time(cells: Mapping[str, str], column: str, line: int, video: Source | None = None) -> float:
    written = cells.get(column, "")
    if _TIMECODE.fullmatch(written):
        return _of_timecode(written, column, line, video)
    found = _seconds(written)
    if found is None:
        raise Malformed(line, f"{column} {shown(written)} is not a time; {_TIMES}")
    return found


def _of_timecode(written: str, column: str, line: int, video: Source | None) -> float:
    if video is None or not video.frame_rate:
        said = f"{column} {shown(written)} is a time code, which counts frames; give the video, or the rate (frame_rate=…, --frame-rate)"
        raise Malformed(line, said)
    rate = timecodes.counted(video.frame_rate)
    number = timecodes.frame(written, rate)
    if number is None:
        said = f"{column} {shown(written)} is not a time code at {rate:.5g} frames a second; {_TIMES}"
        raise Malformed(line, said)
    return (number - first_frame(video, rate)) / rate


def _frame(cells: Mapping[str, str], column: str, line: int) -> int:
    written = cells.get(column, "").strip()
    if not (written.isascii() and written.isdigit() and int(written[:16]) > 0):
        raise Malformed(line, f"{column} {shown(written)} is not a number of a frame; the first is 1")
    return int(written[:16])


def _is_time(text: str) -> bool:
    return _seconds(text) is not None or _TIMECODE.fullmatch(text) is not None


def _seconds(text: str) -> float | None:
    """Seconds of `83.4`, `1:23.4` and `0:01:23.4`; None where it is none of them."""
    written = _CLOCK.fullmatch(text.strip().replace(",", "."))
    if written is None:
        return None
    hours, minutes, clocked, seconds = written.groups()
    if hours is not None and int(minutes) >= 60:
        return None
    total = float(seconds) if clocked is None else (int(hours or 0) * 60 + int(minutes)) * 60 + float(clocked)
    return total if is_finite(total) else None
