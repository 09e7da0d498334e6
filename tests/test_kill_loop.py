"""A short form of the kill loop; `python tests/kill_loop.py` is the long one."""

from pathlib import Path

import clips
import kill_loop


def test_nothing_acknowledged_is_lost_however_often_the_engine_is_killed(tmp_path: Path) -> None:
    videos = [clips.tiny(tmp_path / "clips"), clips.h264(tmp_path / "clips")]

    known = kill_loop.kill_again_and_again(tmp_path / "data", videos, 5)

    assert known.files, "killed too early to show anything"
    assert kill_loop.lost(tmp_path / "data", known) == []
