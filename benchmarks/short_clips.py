"""Clips of four seconds by the dozen, through a local client and by PySceneDetect itself: prints a line of JSON.

    short_clips.py ours           one after the other and eight at once, each through an engine of its own
    short_clips.py scenedetect    scenedetect.detect, one after the other in this process

The clips are small, 320 × 180, so that what is not detection counts most. Both begin when everything is imported and started, and
one clip, or eight, have been through; both must find the same cuts.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "films" / "clips"
CUTS = FOLDER / "cuts.json"
CLIPS, AT_ONCE = 40, 8
_FRAMES, _RATE, _SIZE = 100, 25, (320, 180)


def made() -> list[Path]:
    """The clips: eight that go ahead, and those that are measured; made once."""
    paths = [FOLDER / f"clip-{number:02}.mp4" for number in range(AT_ONCE + CLIPS)]
    if not paths[-1].exists():
        _write(paths)
    return paths


def command_of(kind: str, clip: Path, folder: Path) -> list[Any]:
    """The whole command on one clip."""
    programs = Path(sys.executable).parent
    if kind == "ours":
        return [programs / "cloudglue", "segment", "--local", clip]
    return [programs / "scenedetect", "-q", "-i", clip, "-o", folder, "detect-adaptive", "list-scenes", "-q"]


def ours(clips: list[Path]) -> dict[str, float]:
    """Wall seconds of a clip."""
    return {"one": _through_an_engine(clips, 1), "eight": _through_an_engine(clips, AT_ONCE)}


def scenedetect(clips: list[Path]) -> dict[str, float]:
    """Wall seconds of a clip."""
    from scenedetect import AdaptiveDetector, detect

    detect(str(clips[0]), AdaptiveDetector())
    began = time.perf_counter()
    found = [detect(str(clip), AdaptiveDetector()) for clip in clips[AT_ONCE:]]
    wall = time.perf_counter() - began
    CUTS.write_text(json.dumps([[round(start.seconds, 3) for start, _ in scenes[1:]] for scenes in found]))
    return {"one": wall / CLIPS}


def _through_an_engine(clips: list[Path], at_once: int) -> float:
    from cloudglue import Cloudglue, strategies

    with Cloudglue.local() as client, ThreadPoolExecutor(at_once) as users:

        def cuts(clip: Path) -> list[float]:
            return [round(one.start_time, 3) for one in client.segment(clip, strategies.shot_detector())][1:]

        list(users.map(cuts, clips[:at_once]))
        began = time.perf_counter()
        found = list(users.map(cuts, clips[AT_ONCE:]))
        wall = time.perf_counter() - began
    if CUTS.exists() and found != json.loads(CUTS.read_text()):
        sys.exit(f"the cuts differ\n  ours:        {found}\n  scenedetect: {CUTS.read_text()}")
    return wall / CLIPS


def _write(paths: list[Path]) -> None:
    import av
    from films import pictures

    FOLDER.mkdir(parents=True, exist_ok=True)
    frames = pictures(_SIZE, len(paths) * _FRAMES)
    for path in paths:
        part = path.with_name(f"part-{path.name}")
        with av.open(str(part), "w") as container:
            stream: Any = container.add_stream("libx264", rate=_RATE, options={"preset": "veryfast"})
            stream.width, stream.height = _SIZE
            stream.pix_fmt, stream.gop_size = "yuv420p", 50
            for place, picture in enumerate(itertools.islice(frames, _FRAMES)):
                frame = av.VideoFrame.from_ndarray(picture, format="bgr24")
                frame.pts, frame.time_base = place, Fraction(1, _RATE)
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        part.replace(path)


if __name__ == "__main__":
    print(json.dumps({"ours": ours, "scenedetect": scenedetect}[sys.argv[1]](made())))
