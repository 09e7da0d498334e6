"""Time lines of editing programs, as segments of one video: dissolves, clips of other videos, clips that are not shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import clips
import pytest
from opentimelineio import adapters, opentime, schema

from cloudglue import ExportWarning, exports

RATE = 25


def span(first: int, after: int) -> opentime.TimeRange:
    return opentime.TimeRange(opentime.RationalTime(first, RATE), opentime.RationalTime(after - first, RATE))


def clip(first: int, after: int, media: str = "h264.mp4", *, enabled: bool = True) -> schema.Clip:
    found = schema.Clip("shot", schema.ExternalReference(media, span(0, 140)), span(first, after))
    found.enabled = enabled
    return found


def track(*items: object) -> schema.Track:
    found = schema.Track(kind=schema.TrackKind.Video)
    found.extend(items)
    return found


def written(path: Path, *tracks: schema.Track) -> Path:
    line = schema.Timeline("line")
    line.tracks.extend(tracks)
    form = {".edl": "cmx_3600", ".otio": "otio_json"}[path.suffix]
    options = {"rate": RATE} if path.suffix == ".edl" else {}
    path.write_text(adapters.write_to_string(line, form, **options))
    return path


def times(found: Sequence[exports.NamedRange]) -> list[tuple[float, float]]:
    return [(one.start_time, one.end_time) for one in found]


def test_dissolves_as_another_program_writes_them_are_read(tmp_path: Path, folder: Path) -> None:
    dissolve = schema.Transition("", "SMPTE_Dissolve", opentime.RationalTime(5, RATE), opentime.RationalTime(5, RATE))
    path = written(tmp_path / "cut.edl", track(clip(0, 25), dissolve, clip(30, 60), clip(60, 70)))

    found = exports.read(path, video=clips.h264(folder))

    assert times(found) == [(0, 0.8), (1.0, 2.4), (2.4, 2.8)]


def test_what_a_dissolve_is_from_is_not_its_own_video(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "cut.edl").write_text(
        "TITLE: x\n001 AX V C 00:00:00:00 00:00:00:00 00:00:00:00 00:00:00:00\n"
        "001 AX V D 010 00:00:01:00 00:00:02:00 00:00:00:00 00:00:01:00\n"
        "* FROM CLIP NAME: other.mp4\n* TO CLIP NAME: h264.mp4\n"
    )

    assert times(exports.read(tmp_path / "cut.edl", video=clips.h264(folder))) == [(1, 2)]


@pytest.mark.parametrize("suffix", [".edl", ".otio"])
def test_clips_of_other_videos_are_named_and_counted(suffix: str, tmp_path: Path, folder: Path) -> None:
    others = [clip(25, 50, "interview B.mov"), clip(50, 75), clip(75, 80, "interview B.mov"), clip(80, 90, "c.mov")]
    path = written(tmp_path / f"cut{suffix}", track(clip(0, 25), *others))

    with pytest.warns(ExportWarning) as told:
        exports.read(path, video=clips.h264(folder))

    said = f"cut{suffix}: 3 of 5 segments are of other videos than h264.mp4: interview B.mov (2), c.mov (1); take them out of it if they should not be there"
    assert [str(one.message) for one in told] == [said]


def test_what_is_disabled_is_no_segment(tmp_path: Path) -> None:
    off = track(clip(90, 100))
    off.enabled = False

    path = written(tmp_path / "cut.otio", track(clip(0, 25), clip(25, 50, enabled=False), clip(50, 75)), off)

    assert times(exports.read(path)) == [(0, 1), (2, 3)]


def test_of_a_nested_track_what_it_shows_is_read(tmp_path: Path) -> None:
    nested = track(clip(0, 50), schema.Gap(source_range=span(0, 10)), clip(50, 100), clip(100, 120))
    nested.source_range = span(25, 75)
    stack = schema.Stack()
    stack.append(nested)

    assert times(exports.read(written(tmp_path / "cut.otio", track(stack)))) == [(1, 2), (2, 2.6)]


def test_two_nested_ranges_are_both_held_to(tmp_path: Path) -> None:
    inner = track(clip(0, 50), clip(50, 100))
    inner.source_range = span(25, 75)
    outer = schema.Stack()
    outer.append(inner)
    outer.source_range = span(10, 30)

    path = written(tmp_path / "cut.otio", track(clip(100, 110), outer))

    assert times(exports.read(path)) == [(1.4, 2.0), (2.0, 2.2), (4.0, 4.4)]
