"""Segments as time lines for editing programs: OpenTimelineIO, and edit decision lists of the format CMX 3600.

Both count frames, so a frame rate is needed. They are written by opentimelineio (extra `timelines`).
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cloudglue.errors import ConfigError, ExportWarning, Violation
from cloudglue.names import legible, path_of, sendable
from cloudglue.segmenting import Timed, lanes

from . import frame_bounds, labels, timecodes
from .sources import Begin, Source, begin, first_frame

if TYPE_CHECKING:
    from opentimelineio.schema import Timeline

__all__ = ["Source", "as_edl", "as_otio"]

_EVENTS = 999
_FASTEST = 60.1
_ROUNDING = 1e-6


def as_otio(segments: Sequence[Timed], video: Source, start_timecode: str | None = None) -> str:
    """A time line of OpenTimelineIO: a clip a segment at its place, and a track more where segments overlap.

    Args:
        segments: What becomes of them clips.
        video: What they are of.
        start_timecode: Where the time line begins, such as `01:00:00:00`; at 0 when left out.
    """
    from opentimelineio import adapters

    segments = frame_bounds.with_frames(segments, video)
    rate = timecodes.of_timeline(video.frame_rate)
    start = begin(start_timecode, video, rate)
    text: str = adapters.write_to_string(_timeline(segments, video, labels.label, start, rate), "otio_json")
    return text + "\n"


def as_edl(segments: Sequence[Timed], video: Source, start_timecode: str | None = None) -> str:
    """An edit decision list: an event a segment, with its time codes in the video and in the time line.

    Args:
        segments: What becomes of them events.
        video: What they are of.
        start_timecode: Where the time line begins, such as `01:00:00:00`; at 0 when left out.

    Warns:
        ExportWarning: Time codes do not count all frames of the video, and segments begin or end at such a one.

    Raises:
        ConfigError: Segments overlap, end after 24 hours, or are more than 999: an edit decision list has no place for them.
    """
    from opentimelineio import adapters

    segments = frame_bounds.with_frames(segments, video)
    # It names files as they are, where a time line has addresses. The adapter takes backslashes for slashes.
    video = video._replace(address=video.address and labels.printable(sendable(path_of(sendable(video.address)))))
    rate = timecodes.counted(video.frame_rate)
    start = begin(start_timecode, video, rate)
    _fits(segments, video, rate, None if start_timecode is None else start)
    _tell_of_moved(segments, video, rate)
    timeline = _timeline(
        segments, video, lambda segment, number: labels.printable(video.name), start, rate, counting=True
    )
    text = f"TITLE: {timeline.name}\n"
    if segments:  # the adapter writes nothing for none
        text = adapters.write_to_string(timeline, "cmx_3600", rate=timeline.global_start_time.rate)
    title, _, events = text.partition("\n")
    # The adapter leaves the mode to the time codes, which some programs do not look at.
    return f"{title}\nFCM: {'' if start.drops else 'NON-'}DROP FRAME\n{events}"


def _fits(segments: Sequence[Timed], video: Source, rate: float, start: Begin | None) -> None:
    last = max((segment.end_time for segment in segments), default=0.0)
    if any(lanes([frame_bounds.frames(segment, video, rate) for segment in segments])):
        why = "has one track, and segments overlap"
    elif len(segments) > _EVENTS:
        why = f"numbers {_EVENTS} events, and there are {len(segments):,} segments"
    elif last > timecodes.DAY:
        why = f"counts to 24 hours, and one ends at {last:g} s"
    elif start and start.frame + last * rate > timecodes.day(rate, start.drops):
        why = f"counts to 24 hours, and one ends {last:g} s after the start_timecode"
    else:
        return
    raise ConfigError("the export", [Violation("path", f"'.edl' {why}; write an '.otio'")])


def _tell_of_moved(segments: Sequence[Timed], video: Source, rate: float) -> None:
    """Warn of cuts at frames that time codes do not count: at more than 60 frames a second they are no list of all frames."""
    own = timecodes.exact(video.frame_rate)
    if own <= _FASTEST:
        return
    frames = {round(time * own) / own for one in segments for time in (one.start_time, one.end_time)}
    moved = [by for time in frames if (by := abs(time - round(time * rate) / rate)) > _ROUNDING]
    if moved:
        cuts = "1 cut lies at a frame" if len(moved) == 1 else f"{len(moved)} cuts lie at frames"
        rates = f"it counts {rate:.5g} a second, and {video.name} has {own:.5g}"
        said = (
            f"{cuts} that no time code of an '.edl' names: {rates}; moved by up to {max(moved):.3f} s; write an '.otio'"
        )
        warnings.warn(said, ExportWarning, stacklevel=3)


def _timeline(
    segments: Sequence[Timed],
    video: Source,
    name: Callable[[Timed, int], str],
    start: Begin,
    rate: float,
    *,
    counting: bool = False,
) -> Timeline:
    """A time line.

    Args:
        segments: What becomes of them clips.
        video: What they are of.
        name: A clip's name, from its segment and number.
        start: Where it begins.
        rate: What it counts in a second.
        counting: Whether its rate is the one at which its time codes count, so that they are written as the video's are. At
            29.97 frames a second without dropping, 30: opentimelineio takes 29.97 for dropping.
    """
    from opentimelineio import opentime, schema

    first = first_frame(video, rate)
    zero, drops = start
    told = float(round(rate)) if counting and drops is False else rate

    def span(start: int, length: int) -> Any:
        return opentime.TimeRange(opentime.RationalTime(start, told), opentime.RationalTime(length, told))

    def media() -> Any:
        whole = None if video.duration is None else span(first, max(1, round(video.duration * rate)))
        if video.address is None:
            return schema.MissingReference(name=legible(video.name), available_range=whole)
        return schema.ExternalReference(target_url=sendable(video.address), available_range=whole)

    timeline = schema.Timeline(labels.printable(Path(video.name).stem))
    timeline.global_start_time = opentime.RationalTime(zero, told)
    if drops is not None:
        timeline.metadata["cloudglue"] = {"drop_frame": drops}
    frames = [frame_bounds.frames(segment, video, rate) for segment in segments]
    rows = lanes(frames)
    for row in range(max(rows, default=0) + 1):
        track = schema.Track(f"Segments {row + 1}" if row else "Segments", kind=schema.TrackKind.Video)
        timeline.tracks.append(track)
        reached = -zero if counting else 0  # the adapter does not look where a time line begins
        own = [index for index, lane in enumerate(rows) if lane == row]
        for index in sorted(own, key=lambda index: frames[index]):
            begins, ends = (int(frame) for frame in frames[index])
            if begins > reached:
                track.append(schema.Gap(source_range=span(0, begins - reached)))
            clip = schema.Clip(name(segments[index], index + 1), media(), span(first + begins, ends - begins))
            clip.metadata["cmx_3600"] = {"reel": "AX"}  # a file, in the words of that format
            if counting and (own_name := labels.name(segments[index])):
                clip.metadata["cmx_3600"]["comments"] = [f"COMMENT: {own_name}"]
            if identity := getattr(segments[index], "id", None):
                clip.metadata["cloudglue"] = {"segment_id": str(identity)}
            track.append(clip)
            reached = ends
    return timeline
