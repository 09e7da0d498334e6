"""The process that reads a video: `python -m cloudglue.local.jobs.worker`, one job on stdin, JSON lines on stdout.

It is a process of its own because a decoder can crash, hang or be killed for its memory, and the engine must live on.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import attrs
import msgspec

from cloudglue.codec import decoders
from cloudglue.names import legible
from cloudglue.segmenting import TimeRange
from cloudglue_api import models

from . import limits, segmenter, subprocesses

if TYPE_CHECKING:
    from cloudglue.local.media.shot_thumbnails import ShotThumbnails

_SECONDS_BETWEEN_REPORTS = 0.2
_WIDTH = 320


def probe(job: dict[str, Any], report: Callable[[float], None]) -> dict[str, Any]:
    """What kind of file it is. Job: `video`."""
    from cloudglue.local.media import probe as media

    video = Path(job["video"])
    found = attrs.asdict(media.probe(video, on_packet=lambda: report(0.0)))
    if found["duration_seconds"] is None and found["has_video"]:
        found["duration_seconds"] = segmenter.measured(video, on_frame=lambda: report(0.0))
    return found


def segment(job: dict[str, Any], report: Callable[[float], None]) -> dict[str, Any] | None:
    """Cut a video, and take pictures of the segments. Job: `video`, `config`, `duration`, `pictures` (a folder or null)."""
    video = Path(job["video"])
    config = decoders.convert(job["config"], models.SegmentationConfig)
    # Pictures cost a seek each: a guess, so that the share done never stands still at 1.
    share = 0.8 if job["pictures"] else 1.0
    shot_thumbnails = _shot_thumbnails(job)
    try:
        found = segmenter.segment(
            video,
            config,
            duration=job["duration"],
            on_progress=lambda done: report(done * share),
            shot_thumbnails=shot_thumbnails,
        )
        if found.shots == []:
            return {"warnings": found.warnings} if found.warnings else None
        ids = [str(uuid4()) for _ in found.segments]
        report(share)
        pairs = list(zip(ids, found.segments, strict=True))
        return {
            "segments": [[id, *times] for id, times in pairs],
            "shots": found.shots,
            "warnings": found.warnings,
            "pictures": _pictures(
                video, job, config, pairs, shot_thumbnails, lambda done: report(share + done * (1 - share))
            ),
        }
    finally:
        if shot_thumbnails is not None:
            shot_thumbnails.discard()


def frames(job: dict[str, Any], report: Callable[[float], None]) -> dict[str, Any]:
    """Take frames out of a video. Job: `video`, `config`, `duration`, `pictures` (a folder or null)."""
    from cloudglue.local.media import frames

    config = decoders.convert(job["config"], models.FrameExtractionConfig)
    folder = Path(job["pictures"]) if job["pictures"] else None
    warnings: list[str] = []
    video, length = Path(job["video"]), job["duration"]
    taken = frames.take(video, config, folder, duration=length, on_progress=report, on_warning=warnings.append)
    pictures = [[id, "", "frame", time] for id, time in taken] if folder else []
    return {"frames": taken, "pictures": pictures, "warnings": warnings}


def _shot_thumbnails(job: dict[str, Any]) -> ShotThumbnails | None:
    if not job["pictures"] or not job["segment_pictures"]:
        return None
    from cloudglue.local.media.shot_thumbnails import ShotThumbnails

    return ShotThumbnails(_folder(job), _WIDTH)


def _folder(job: dict[str, Any]) -> Path:
    folder = Path(job["pictures"])
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _pictures(
    video: Path,
    job: dict[str, Any],
    config: models.SegmentationConfig,
    segments: list[tuple[str, TimeRange]],
    shot_thumbnails: ShotThumbnails | None,
    on_progress: Callable[[float], None],
) -> list[list[Any]]:
    """Id, segment, kind and time of each picture taken."""
    if not job["pictures"]:
        return []
    from cloudglue.local.media import thumbnails
    from cloudglue.local.media.shot_thumbnails import INSIDE_SECONDS

    folder = _folder(job)
    made: list[list[Any]] = []
    wanted: dict[int, list[list[Any]]] = {}
    if job["segment_pictures"]:
        wanted[_WIDTH] = []
        for id, (start, end) in segments:
            name, time_inside = str(uuid4()), min(start + INSIDE_SECONDS, (start + end) / 2)
            is_there = shot_thumbnails is not None and shot_thumbnails.give(time_inside, folder / f"{name}.jpg")
            (made if is_there else wanted[_WIDTH]).append([name, id, "segment", time_inside])
    if isinstance(config.keyframe_config, models.KeyframeConfig):
        count, width = int(config.keyframe_config.frames_per_segment), config.keyframe_config.max_width
        wanted.setdefault(_WIDTH if isinstance(width, msgspec.UnsetType) else int(width), []).extend(
            [str(uuid4()), id, "keyframe", start + (end - start) * (place + 0.5) / count]
            for id, (start, end) in segments
            for place in range(count)
        )
    total = len(made) + sum(map(len, wanted.values()))
    for size, pictures in wanted.items():
        if not pictures:
            continue
        # In the order of time: the video is then read once from front to back.
        pictures.sort(key=lambda picture: picture[3])
        times, names = [p[3] for p in pictures], [f"{p[0]}.jpg" for p in pictures]
        told = partial(_tell_share, on_progress, len(made), total)
        waits = partial(told, 0)
        thumbnails.write_thumbnails(video, times, folder, names=names, width=size, on_written=told, on_packet=waits)
        made += pictures
    return made


def _tell_share(on_progress: Callable[[float], None], before: int, total: int, count: int) -> None:
    on_progress((before + count) / total)


def main() -> None:
    """Do the one job, and end: with the parent, if that ends first."""
    # What native libraries print must not end up between the JSON lines.
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    limits.hold_memory()
    job = json.loads(subprocesses.first_line())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    reported = time.monotonic()

    def report(share: float) -> None:
        nonlocal reported
        if (now := time.monotonic()) - reported >= _SECONDS_BETWEEN_REPORTS:
            reported = now
            out.write(msgspec.json.encode({"progress": round(share, 4)}) + b"\n")

    try:
        task = {"probe": probe, "segment": segment, "frames": frames}[job["task"]]
        message: dict[str, Any] = {"result": task(job, report)}
    except ValueError as error:  # MediaError is one, and says it in a sentence
        message = {"error": str(error)}
    except MemoryError:
        message = {"error": "To read this video takes more memory than a job may have."}
    except Exception as error:
        message = {"error": f"{type(error).__name__}: {error}"}
    if "error" in message:
        message["error"] = legible(message["error"])
    out.write(msgspec.json.encode(message) + b"\n")
    # Not a common exit: native libraries have been seen to crash while they are unloaded, after all is said.
    sys.stderr.flush()
    os._exit(0)


def _end_with_parent() -> None:
    subprocesses.wait_for_end()
    os._exit(1)


if __name__ == "__main__":
    main()
