"""An engine that is killed again and again at random moments, and what it still has afterwards.

kill_loop.py [TIMES]   100 times: start, upload, segment, kill -9, start again
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import random
import signal
import sqlite3
import struct
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import clips
import httpx
from attrs import Factory, define

from cloudglue import Cloudglue, CloudglueError, strategies
from cloudglue.local.engine import Engine

# From start to kill: long enough for some jobs to be done, short enough for others to be under way.
_LONGEST_LIFE = 3.0


@define
class Acknowledged:
    """What the engine has said it has."""

    files: dict[str, str] = Factory(dict)
    """Each file's id, and the digest of what was uploaded."""
    jobs: set[str] = Factory(set)
    finished: dict[str, Any] = Factory(dict)
    """The segments of jobs that were seen to be done."""


def live(engine: Engine, known: Acknowledged, videos: list[Path]) -> None:
    """Upload and segment until the engine is gone, and note each answer."""
    client = Cloudglue(engine.api_key, base_url=engine.url, max_retries=0, timeout=20)
    # Killed in the middle of an answer, or before one.
    with client, contextlib.suppress(CloudglueError, httpx.HTTPError, OSError):
        while True:
            content = _made_unique(videos[len(known.files) % len(videos)], len(known.files))
            file = client.files.upload(io.BytesIO(content), filename="film.mp4")
            known.files[str(file.id)] = hashlib.sha256(content).hexdigest()
            job = client.segmentations.create(file.id, strategies.shot_detector(detector="content"), thumbnails=True)
            known.jobs.add(str(job.segmentation_id))
            for id in known.jobs - known.finished.keys():
                if client.segmentations.get(id).status == "completed":
                    known.finished[id] = _segments(client, id)


def killed(engine: Engine) -> None:
    """End it as the system does when memory runs out."""
    os.kill(engine.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    engine.stop()


def kill_again_and_again(folder: Path, videos: list[Path], times: int, *, seed: int = 0) -> Acknowledged:
    """As often as asked: start, upload and segment, kill at a random moment. What was acknowledged in all that time."""
    chance, known = random.Random(seed), Acknowledged()
    for _ in range(times):
        engine = Engine.start(folder)
        user = threading.Thread(target=live, args=(engine, known, videos))
        user.start()
        time.sleep(chance.uniform(0, _LONGEST_LIFE))
        killed(engine)
        user.join()
    return known


def lost(folder: Path, known: Acknowledged, *, patience: float = 600) -> list[str]:
    """Start once more, wait for every job, and name whatever is not as it was said to be; empty is good."""
    faults = []
    with Engine.start(folder) as engine, Cloudglue(engine.api_key, base_url=engine.url) as client:
        for id in known.jobs:
            status = client.segmentations.wait(id, timeout=patience).status
            if status != "completed":
                faults.append(f"job {id} is {status}")
        for id, segments in known.finished.items():
            if _segments(client, id) != segments:
                faults.append(f"job {id} had been done, and has another result now")
        there = {str(file.id) for file in client.files.iter()}
        faults += [f"file {id} is gone" for id in known.files.keys() - there]
        contents = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "files").iterdir()}
        faults += [f"file {id} has other bytes" for id, digest in known.files.items() if digest not in contents]
        with contextlib.closing(sqlite3.connect(folder / "engine.sqlite")) as db:
            # Two files may have one content: an upload that was not acknowledged is made again.
            named = {content for (content,) in db.execute("SELECT content FROM files")}
        if {path.name for path in (folder / "files").iterdir()} != named:
            faults.append("the contents on the disk are not those of the files")
    return faults


def _segments(client: Cloudglue, id: str) -> list[Any]:
    # Without the pictures' addresses: each engine listens on a port of its own.
    return [(s.id, s.start_time, s.end_time) for s in client.segmentations.segments(id)]


def _made_unique(video: Path, number: int) -> bytes:
    """The .mp4 with a box at its end that readers pass over."""
    return video.read_bytes() + struct.pack(">I4sI", 12, b"free", number)


def main() -> None:
    """Kill it a hundred times, or as often as the command line says."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        videos = [clips.tiny(folder / "clips"), clips.h264(folder / "clips"), clips.wide(folder / "clips")]
        known = kill_again_and_again(folder / "data", videos, times)
        done = len(known.finished)
        print(f"killed {times} times: {len(known.files)} uploads, {len(known.jobs)} jobs, {done} seen done before")
        faults = lost(folder / "data", known)
        print("\n".join(faults) or "afterwards every upload is there with its bytes, and every job has ended")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
