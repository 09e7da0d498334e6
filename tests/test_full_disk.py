"""10,000 segments, and a disk that fills, in every form: a sentence, and no half of a file."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import clips
import pytest

from cloudglue import exports
from cloudglue.errors import ConfigError, ExportWarning

MANY = [exports.NamedRange(n, n + 1, f"Segment {n}") for n in range(10_000)]
# What each segment has at least once.
MARKS = {
    "json": '"start_time"',
    "csv": ",Segment ",
    "vtt": " --> ",
    "srt": " --> ",
    "otio": '"Clip.',
    "fcpxml": "<asset-clip ",
    "ffmetadata": "[CHAPTER]",
    "youtube": "Segment ",
    "frames": ",Segment ",
    "scenedetect": "\n",
    "qp": " I",
    "concat": "inpoint ",
    "html": '"Segment ',
}

SmallFiles = Callable[[int], AbstractContextManager[None]]


def written(segments: Sequence[exports.NamedRange], form: str, target: Path, folder: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExportWarning)
        exports.write(segments, target, format=form, video=clips.h264(folder))


@pytest.mark.parametrize("form", [form for form in exports.FORMATS if form != "edl"])
def test_ten_thousand_segments_are_written(form: str, folder: Path, tmp_path: Path) -> None:
    written(MANY, form, tmp_path / "cuts", folder)

    assert (tmp_path / "cuts").read_text().count(MARKS[form]) >= 10_000


def test_ten_thousand_events_are_more_than_an_edl_has(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="999"):
        written(MANY, "edl", tmp_path / "cuts.edl", folder)

    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("form", exports.FORMATS)
def test_a_disk_that_fills_leaves_the_file_that_was_there(
    form: str, folder: Path, tmp_path: Path, small_files: SmallFiles
) -> None:
    target = tmp_path / "cuts"
    target.write_text("old")

    with small_files(4096), pytest.raises(OSError, match="File too large"):
        written(MANY[:999], form, target, folder)

    assert [path.name for path in tmp_path.iterdir()] == ["cuts"]
    assert target.read_text() == "old"
