"""Segments as time lines for editing programs: OpenTimelineIO, and edit decision lists of the form CMX 3600.

Both count frames, so a frame rate is needed. They are written by opentimelineio (extra `timelines`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from numbers import Real
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, Violation
from cloudglue.names import legible, path_of, sendable
from cloudglue.segmenting import Timed, TimeRange, lanes

if TYPE_CHECKING:
    from opentimelineio.schema import Timeline

# FFmpeg takes anything but a colon for a sign that numbers are dropped: tape machines wrote dots, and some devices commas.
_TIMECODE = re.compile(r"\s*(\d{1,2})[:;.,](\d{1,2})[:;.,](\d{1,2})([:;.,])(\d{1,3})\s*")

# What time codes count, in frames a second; those of NTSC are exact here.
_RATES = (24000 / 1001, 24.0, 25.0, 30000 / 1001, 30.0, 48.0, 50.0, 60000 / 1001, 60.0)
_DROPPING = (30000 / 1001, 60000 / 1001)
_NEEDED = {".edl": ("opentimelineio", "otio_cmx3600_adapter"), ".otio": ("opentimelineio",)}
_FASTEST = 1000.0
_DAY = 24 * 3600.0
_LAST = 1e9
"""An answer may hold any number, and frames are counted."""


class Source(NamedTuple):
    """The video that segments are of, as editing programs know it."""

    name: str
    frame_rate: float
    """Frames a second, the average where it varies."""
    address: str | None = None
    """Where the time line finds it; None where nobody knows."""
    duration: float | None = None
    """Length in seconds; None where it is not known."""
    timecode: str | None = None
    """The time code of the first frame, such as `01:00:00:00`; the film begins at 0 where there is none.

    What stands before its frames says whether it drops numbers, at 29.97 and 59.94 frames a second: a colon that it does not."""
    begins: float = 0.0
    """When the first frame is shown, in seconds: later than 0 where a sound begins before it."""


def require(suffix: str) -> None:
    """Raise ConfigError unless what writes this form is installed; other forms need nothing."""
    if missing := [name for name in _NEEDED.get(suffix, ()) if find_spec(name) is None]:
        advice = "pip install 'cloudglue-client[timelines]'"
        raise ConfigError("the export", [Violation("path", f"'{suffix}' needs {' and '.join(missing)}: {advice}")])


def source(video: Path | None, address: str | None, frame_rate: float | None) -> Source:
    """Look at the video for what the time line has to know.

    Args:
        video: The file; None where there is none.
        address: Where the time line finds it.
        frame_rate: Frames a second, in place of what the video says.

    Raises:
        ConfigError: The frame rate is neither given nor can it be seen: that takes the video and the extra `local`.
    """
    is_number = isinstance(frame_rate, Real) and not isinstance(frame_rate, bool) and is_finite(frame_rate)
    if frame_rate is not None and not (is_number and 0 < frame_rate <= _FASTEST):
        said = f"{shown(frame_rate)} is no number of frames a second from 0 to {_FASTEST:g}"
        raise ConfigError("the export", [Violation("frame_rate", said)])
    seen = _seen(video) if video else Source("video", 0.0)
    rate = float(frame_rate or seen.frame_rate)
    if not rate:
        why = "give it, or a video that the extra 'local' can look at: pip install 'cloudglue-client[local]'"
        raise ConfigError("the export", [Violation("frame_rate", f"is not known, and time codes count frames; {why}")])
    return seen._replace(frame_rate=rate, address=address)


def as_otio(segments: Sequence[Timed], video: Source) -> str:
    """A time line of OpenTimelineIO: a clip a segment at its place, and a track more where segments overlap."""
    from opentimelineio import adapters

    text: str = adapters.write_to_string(_timeline(segments, video, "Segment {}".format), "otio_json")
    return text + "\n"


def as_edl(segments: Sequence[Timed], video: Source) -> str:
    """An edit decision list: an event a segment, with the same time codes in the video and, from zero on, in the time line.

    Raises:
        ConfigError: Segments overlap, or end after 24 hours: for neither has an edit decision list a place.
    """
    from opentimelineio import adapters

    # It names files as they are, where a time line has addresses. The adapter takes backslashes for slashes.
    video = video._replace(address=video.address and _printable(sendable(path_of(sendable(video.address)))))
    timeline = _timeline(segments, video, lambda number: _printable(video.name), counting=True)
    overlapping, last = len(timeline.tracks) > 1, max((s.end_time for s in segments), default=0.0)
    if overlapping or last > _DAY:
        why = (
            "has one track, and segments overlap" if overlapping else f"counts to 24 hours, and one ends at {last:g} s"
        )
        raise ConfigError("the export", [Violation("path", f"'.edl' {why}; write an '.otio'")])
    text = f"TITLE: {timeline.name}\n"
    if segments:  # the adapter has no form for none
        text = adapters.write_to_string(timeline, "cmx_3600", rate=timeline.global_start_time.rate)
    title, _, events = text.partition("\n")
    # The adapter leaves the mode to the time codes, which some programs do not look at.
    return f"{title}\nFCM: {'' if ';' in events else 'NON-'}DROP FRAME\n{events}"


def _timeline(
    segments: Sequence[Timed], video: Source, name: Callable[[int], str], *, counting: bool = False
) -> Timeline:
    """A time line.

    Args:
        segments: What becomes of them clips.
        video: What they are of.
        name: A clip's name, from its number.
        counting: Whether its rate is the one at which its time codes count, so that they are written as the video's are. At
            29.97 frames a second without dropping, 30: opentimelineio takes 29.97 for dropping.
    """
    from opentimelineio import opentime, schema

    rate = _counted(video.frame_rate)
    first = _first_frame(video, rate)
    drops = _drops(video.timecode, rate)
    told = float(round(rate)) if counting and drops is False else rate

    def span(start: int, length: int) -> Any:
        return opentime.TimeRange(opentime.RationalTime(start, told), opentime.RationalTime(length, told))

    def media() -> Any:
        whole = None if video.duration is None else span(first, max(1, round(video.duration * rate)))
        if video.address is None:
            return schema.MissingReference(name=legible(video.name), available_range=whole)
        return schema.ExternalReference(target_url=sendable(video.address), available_range=whole)

    timeline = schema.Timeline(_printable(Path(video.name).stem), global_start_time=opentime.RationalTime(0, told))
    if drops is not None:
        timeline.metadata["cloudglue"] = {"drop_frame": drops}
    frames = [_frames(segment, rate) for segment in segments]
    rows = lanes(frames)
    for row in range(max(rows, default=0) + 1):
        track = schema.Track(f"Segments {row + 1}" if row else "Segments", kind=schema.TrackKind.Video)
        timeline.tracks.append(track)
        reached = 0
        own = [index for index, lane in enumerate(rows) if lane == row]
        for index in sorted(own, key=lambda index: frames[index]):
            start, end = (int(frame) for frame in frames[index])
            if start > reached:
                track.append(schema.Gap(source_range=span(0, start - reached)))
            clip = schema.Clip(name(index + 1), media(), span(first + start, end - start))
            clip.metadata["cmx_3600"] = {"reel": "AX"}  # a file, in the words of that form
            if identity := getattr(segments[index], "id", None):
                clip.metadata["cloudglue"] = {"segment_id": str(identity)}
            track.append(clip)
            reached = end
    return timeline


def _frames(segment: Timed, rate: float) -> TimeRange:
    """First frame of a segment, and the first after it: one frame at least."""
    start, end = (round(min(max(seconds, 0.0), _LAST) * rate) for seconds in (segment.start_time, segment.end_time))
    return TimeRange(start, max(end, start + 1))


def _counted(frame_rate: float) -> float:
    """The rate of the time codes: the video's, a multiple of it, or else that which is nearest."""
    for times in range(1, 7):
        for rate in _RATES:
            if math.isclose(frame_rate * times, rate, rel_tol=2e-4):
                return rate
    return min(_RATES, key=lambda rate: abs(rate - frame_rate))


def _drops(timecode: str | None, rate: float) -> bool | None:
    """Whether time codes drop numbers, as the video's says, or else as is usual; None where the rate leaves no choice."""
    if not any(math.isclose(rate, ntsc) for ntsc in _DROPPING):
        return None
    written = _TIMECODE.fullmatch(timecode or "")
    return written is None or written[4] != ":"


def _first_frame(video: Source, rate: float) -> int:
    """The frame that the time code counts where the film begins, which may be before its first picture."""
    from opentimelineio.opentime import RationalTime

    written = _TIMECODE.fullmatch(video.timecode or "")
    if written is None:
        return 0
    hours, minutes, seconds, _, frames = written.groups()
    mark = ";" if _drops(video.timecode, rate) else ":"
    try:
        whole = f"{int(hours):02}:{int(minutes):02}:{int(seconds):02}{mark}{int(frames):02}"
        first, before = int(RationalTime.from_timecode(whole, rate).value), round(video.begins * rate)
        # Before midnight there is the day before.
        return first - before if first >= before else first - before + round(_DAY * rate)
    except ValueError:
        return 0  # a time code of another rate says nothing


def _printable(text: str) -> str:
    """A name on one line, as an edit decision list has it."""
    return re.sub(r"[\x00-\x1f\x7f]", " ", legible(text))


def _seen(video: Path) -> Source:
    """What the file says; a frame rate of 0 where nothing here can read it."""
    unseen = Source(video.name, 0.0)
    try:
        from cloudglue.local.media.containers import MediaError
        from cloudglue.local.media.video import Video
    except ImportError:
        return unseen
    try:
        with Video(video) as opened:
            return Source(video.name, float(opened.frame_rate), None, opened.duration, opened.timecode, opened.begins)
    except MediaError:
        return unseen
