"""The films of the benchmark, cut short: our cuts against those of the `scenedetect` command."""

from __future__ import annotations

import detection
import pytest
from films import FILMS

# Two whole scenes and a little of the third.
FRAMES = 110


QUICK = {"h264-720p-ntsc.mp4", "h264-variable.mp4"}


@pytest.mark.parametrize(
    "film", [pytest.param(film, marks=() if film.name in QUICK else pytest.mark.long, id=film.name) for film in FILMS]
)
def test_the_films_of_the_benchmark_are_cut_as_by_the_command(film):
    video = film.make(detection.FOLDER, FRAMES)

    ours = {detector: detection.our_cuts(video, detector) for detector in detection.DETECTORS}

    assert ours == {detector: detection.cuts_of_the_command(video, detector) for detector in detection.DETECTORS}
    assert ours["content"], "a film without a cut shows nothing"
