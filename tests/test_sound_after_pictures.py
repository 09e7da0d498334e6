"""Films whose sound goes on after the last picture, as is usual: windows of equal length go on with it, and nothing breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
import sounding
from test_cli import run
from test_split import pictures

from cloudglue import ExportWarning, exports
from cloudglue.exports import NamedRange

WINDOWS = [NamedRange(0, 1), NamedRange(1, 2), NamedRange(2, 2.3)]


@pytest.fixture(scope="module", params=["film.mkv", "film.mp4"])
def film(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of pictures, 25 a second, and 0.3 s of sound more."""
    folder = tmp_path_factory.mktemp("sounding")
    return sounding.film(
        folder / request.param, seconds=2, sound_seconds=2.3, sound="flac" if "mkv" in request.param else "aac"
    )


@pytest.mark.parametrize("exact", [True, False])
def test_a_window_of_sound_alone_is_heard_at_the_end_of_the_part_before(
    film: Path, exact: bool, tmp_path: Path
) -> None:
    files = exports.split(film, WINDOWS, tmp_path, exact=exact)

    assert [file.path.stem for file in files] == ["film-001", "film-002"]
    assert files[1].end_time == pytest.approx(2.3, abs=0.03)
    assert files[1].warnings[0].startswith("The segment from 2.000 to 2.300 s is after the last frame of film.")
    assert sum(len(pictures(file.path)) for file in files) == 50


def test_where_the_part_before_ends_earlier_it_stays_as_it_is(film: Path, tmp_path: Path) -> None:
    (file,) = exports.split(film, [WINDOWS[0], WINDOWS[2]], tmp_path, exact=True)

    assert (file.start_time, file.end_time) == (0, 1)


def test_the_windows_of_the_command_can_be_split_exactly(film: Path, tmp_path: Path) -> None:
    done = run("split", film, "--window", "1", "--exact", "-o", tmp_path / "parts")

    assert (done.returncode, len([*(tmp_path / "parts").iterdir()])) == (0, 2)
    assert "is after the last frame of film." in done.stderr


@pytest.mark.parametrize("form", ["frames", "scenedetect", "edl", "otio", "fcpxml", "qp"])
def test_what_counts_frames_names_none_that_is_not_there(form: str, film: Path) -> None:
    with pytest.warns(
        ExportWarning, match=r"^1 segment begins after the last frame of film\.\w+, at 2\.000 s: left out$"
    ):
        text = exports.as_text(WINDOWS, form, video=film)

    assert text == exports.as_text(WINDOWS[:2], form, video=film)


def test_a_segment_that_ends_with_the_sound_ends_with_the_last_frame(film: Path) -> None:
    text = exports.as_text([NamedRange(1, 2.3, "End")], "frames", video=film)

    assert text.splitlines()[1] == "1,26,50,00:00:01:00,00:00:01:24,End"
