"""What a worker does with a video: a function for each task. Plain functions, which know nothing of processes."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import attrs
import msgspec

from cloudglue.codec import decoders
from cloudglue.segmenting import TimeRange
from cloudglue_api import models

from . import segmenter, unfinished

if TYPE_CHECKING:
    from cloudglue.local.media.shot_thumbnails import ShotThumbnails

_WIDTH = 320


def prepare() -> None:
    """Import what the tasks need, so that none of them waits for it."""
    # PySceneDetect draws bars with tqdm where there is one, here for nobody, and it brings asyncio along.
    sys.modules.setdefault("tqdm", None)  # type: ignore[arg-type]
    from cloudglue.local.media import detection, frames, probe  # noqa: F401


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
    _drop_unfinished(job)
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


def visit(job: dict[str, Any], report: Callable[[float], None]) -> dict[str, Any]:
    """Look at a file and cut it, for who has no server to keep anything. Job: `video`, `config`, `pictures` (a folder or null).

    Names the picture of each segment, where pictures are asked for and the file has any.
    """
    video = Path(job["video"])
    config = decoders.convert(job["config"], models.SegmentationConfig)
    wanted = {**job, "segment_pictures": True}
    _drop_unfinished(job)
    share = 0.8 if job["pictures"] else 1.0
    shot_thumbnails = _shot_thumbnails(wanted)
    try:
        found = segmenter.visit(
            video,
            config,
            refusal=ValueError,
            on_progress=lambda done: report(done * share),
            shot_thumbnails=shot_thumbnails,
        )
        pictures: list[list[Any]] = []
        if found.has_video:
            numbered = [(str(number), times) for number, times in enumerate(found.segments)]
            pictures = _pictures(
                video, wanted, config, numbered, shot_thumbnails, lambda done: report(share + done * (1 - share))
            )
        names = {number: f"{name}.jpg" for name, number, *_ in pictures}
        return {"segments": found.segments, "warnings": found.warnings, "pictures": names}
    finally:
        if shot_thumbnails is not None:
            shot_thumbnails.discard()


def plan_split(job: dict[str, Any], report: Callable[[float], None]) -> dict[str, Any]:
    """Find out where the parts of a video begin and end. Job: `video`, `segments`, `is_exact`."""
    from cloudglue.local.media import splitting

    video, segments = Path(job["video"]), [(start, end) for start, end in job["segments"]]
    length, plans = splitting.plans(video, segments, is_exact=job["is_exact"], on_packet=lambda: report(0.0))
    return {"video_seconds": length, "parts": [[list(plan.part), *plan[1:]] for plan in plans]}


def split(job: dict[str, Any], report: Callable[[float], None]) -> dict[str, Any]:
    """Write a part of a video. Job: `video`, `target`, `format`, `part`, `is_exact`."""
    from cloudglue.local.media import split_points, splitting

    video, target, part = Path(job["video"]), Path(job["target"]), split_points.Part(*job["part"])
    target.unlink(missing_ok=True)  # of a try before this one, whose process ended on the way
    unfinished.keep_in_mind(target)
    return {"warnings": splitting.write(video, target, job["format"], part, is_exact=job["is_exact"], report=report)}


def frames(job: dict[str, Any], report: Callable[[float], None]) -> dict[str, Any]:
    """Take frames out of a video. Job: `video`, `config`, `duration`, `pictures` (a folder or null)."""
    from cloudglue.local.media import frames

    config = decoders.convert(job["config"], models.FrameExtractionConfig)
    _drop_unfinished(job)
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


def _drop_unfinished(job: dict[str, Any]) -> None:
    """Remove the pictures of a try before this one, whose process ended on the way: their names are in no result."""
    if job["pictures"]:
        shutil.rmtree(job["pictures"], ignore_errors=True)


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
