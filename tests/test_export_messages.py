"""What the commands say of a video that is none, and of options that do not fit."""

from __future__ import annotations

from pathlib import Path

import clips
import pytest
from test_cli import assert_clear_failure, run

from cloudglue import ConfigError, exports
from cloudglue.exports import NamedRange


@pytest.mark.parametrize("form", ["edl", "csv", "frames"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (clips.text, "is not a video in any format known here"),
        (clips.without_index, "its index (moov) is missing. Take the whole file"),
        (clips.audio_only, "audio_only.mp4 "),
    ],
)
def test_of_what_is_no_video_it_is_told_what_it_is(make, said: str, form: str, folder: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    exports.write([NamedRange(0, 1)], tmp_path / "cuts.json")

    done = run("export", tmp_path / "cuts.json", "--video", make(folder), "--format", form)

    assert_clear_failure(done, 1, "video: ", said)
    assert "pip install" not in done.stderr


def test_chapters_of_what_is_no_video_do_not_ask_for_the_video(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("0:00 a\n0:01 b\n")

    with pytest.raises(ConfigError, match="is not a video in any format known here"):
        exports.read(tmp_path / "talk.txt", video=clips.text(folder))


def test_a_video_that_is_not_there_is_told_where_its_rate_is_needed(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.mp4 does not exist: name one that does, or give the rate"):
        exports.as_text([NamedRange(0, 1)], "edl", video=tmp_path / "none.mp4")


def test_with_a_rate_a_film_that_nothing_here_reads_has_a_time_line_and_a_page(folder: Path) -> None:
    known = [
        exports.as_text([NamedRange(0, 1)], form, video=clips.text(folder), frame_rate=25) for form in ("edl", "html")
    ]

    assert "00:00:01:00" in known[0]
    assert "text.mp4" in known[1]


def test_what_cannot_be_told_by_its_suffix_names_the_option_that_says_it(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("a,b\n")

    done = run("export", tmp_path / "list.txt", "--format", "json")

    assert_clear_failure(done, 1, "give it the suffix of that, or say which: ", "`cloudglue export --from csv`")


@pytest.mark.parametrize(
    ("timecode", "rate", "next_one"), [("01:01:00;00", 29.97, "01:01:00;02"), ("00:09:00;03", 59.94, "00:09:00;04")]
)
def test_a_time_code_that_is_dropped_is_told_with_the_next(timecode: str, rate: float, next_one: str) -> None:
    with pytest.raises(ConfigError) as caught:
        exports.as_text([NamedRange(0, 1)], "edl", frame_rate=rate, start_timecode=timecode)

    said = f"'{timecode}' is not a time code: those that drop numbers leave it out; write {next_one}, or {timecode.replace(';', ':')}, which"
    assert said in str(caught.value)
