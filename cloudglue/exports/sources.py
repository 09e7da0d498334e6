"""The video that segments are of, as the forms need it: its rate, its time code, where it lies."""

from __future__ import annotations

import warnings
from numbers import Real
from pathlib import Path
from typing import NamedTuple

from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, ExportWarning, Violation

from . import timecodes

_FASTEST = 1000.0


class Source(NamedTuple):
    """The video that segments are of, as other programs know it."""

    name: str
    frame_rate: float
    """Frames a second, the average where it varies; 0 where it is not known."""
    address: str | None = None
    """Where a time line finds it; None where nobody knows."""
    duration: float | None = None
    """Length in seconds; None where it is not known."""
    timecode: str | None = None
    """The time code of the first frame, such as `01:00:00:00`; the film begins at 0 where there is none.

    What stands before its frames says whether it drops numbers, at 29.97 and 59.94 frames a second: a colon that it does not."""
    begins: float = 0.0
    """When the first frame is shown, in seconds: later than 0 where a sound begins before it."""
    path: Path | None = None
    """The file."""
    size: tuple[int, int] | None = None
    """Width and height in pixels as shown; None where it is not known."""
    has_sound: bool = False
    first_stamp: float = 0.0
    """What the file's own clock says where it begins, in seconds."""
    rate_varies: bool = False
    """Whether frames lie elsewhere than the rate says, as those of phones and of recordings of a screen do."""
    picture_end: float | None = None
    """When the last frame has been shown, in seconds, which may be before a sound ends; None where it is not known."""


def source(video: Path | None, address: str | None, frame_rate: float | None) -> Source:
    """Look at the video for what forms that count frames have to know.

    Args:
        video: The file; None where there is none.
        address: Where a time line finds it.
        frame_rate: Frames a second, in place of what the video says.

    Raises:
        ConfigError: The frame rate is neither given nor can it be seen: that takes the video and the extra `local`; or the file is no video.
    """
    is_number = isinstance(frame_rate, Real) and not isinstance(frame_rate, bool) and is_finite(frame_rate)
    if frame_rate is not None and not (is_number and 0 < frame_rate <= _FASTEST):
        said = f"{shown(frame_rate)} is not a number of frames a second from 0 to {_FASTEST:g}"
        raise ConfigError("the export", [Violation("frame_rate", said)])
    seen = looked_at(video, may_be_none=frame_rate is not None) if video else Source("video", 0.0)
    rate = float(frame_rate or seen.frame_rate)
    if not rate:
        rate_or = "the rate (frame_rate=…, --frame-rate)"
        why = f"give the video (video=…, --video), or {rate_or}"
        if video:
            missing = "is looked at by what is not installed here: pip install 'cloudglue-client[local]'"
            why = f"{video} {missing if video.exists() else 'does not exist: name one that does'}, or give {rate_or}"
        raise ConfigError("the export", [Violation("frame_rate", f"is not known, and time codes count frames; {why}")])
    return seen._replace(frame_rate=rate, address=address, rate_varies=seen.rate_varies and not frame_rate)


def looked_at(video: Path, *, may_be_none: bool = False) -> Source:
    """What the file says; a frame rate of 0 where it is not there, or the extra `local` is not.

    Args:
        video: The file.
        may_be_none: Whether a file that is no video, or that nothing here can read, is taken too, as one of which nothing is known.

    Raises:
        ConfigError: It is no video, or is damaged; the text says which.
    """
    unseen = Source(video.name, 0.0, path=video)
    try:
        from cloudglue.local.media.containers import MediaError
        from cloudglue.local.media.video import Video
    except ImportError:
        return unseen
    try:
        with Video(video) as opened:
            return unseen._replace(
                frame_rate=float(opened.frame_rate),
                duration=opened.duration,
                timecode=opened.timecode,
                begins=opened.begins,
                size=opened.display_size,
                has_sound=opened.has_sound,
                first_stamp=opened.first_stamp,
                rate_varies=opened.rate_varies,
                picture_end=opened.picture_end,
            )
    except MediaError as error:
        if may_be_none or not video.exists():
            return unseen
        raise ConfigError("the video", [Violation("video", str(error).rstrip("."))]) from error


def frame_times(video: Source) -> list[float]:
    """When each frame of a film is shown, in seconds, where that is elsewhere than the rate says; none where nobody can tell.

    Warns:
        ExportWarning: The rate varies, and the file does not say when its frames are shown.
    """
    if video.path is None or not video.frame_rate:
        return []
    try:
        from cloudglue.local.media.containers import MediaError
        from cloudglue.local.media.shown_pictures import off_the_rate
    except ImportError:
        return []
    try:
        return off_the_rate(video.path)
    except MediaError as error:
        if video.rate_varies:
            said = f"the frame rate of {video.name} varies, and nothing snaps to its frames: {str(error).rstrip('.')}"
            warnings.warn(said, ExportWarning, stacklevel=2)
        return []


def first_frame(video: Source, rate: float) -> int:
    """The frame that the time code counts where the film begins, which may be before its first picture; 0 where it has none.

    A time code of another rate says nothing.
    """
    first = timecodes.frame(video.timecode, rate)
    if first is None:
        return 0
    before = round(video.begins * rate)
    # Before midnight there is the day before.
    return (
        first - before
        if first >= before
        else first - before + timecodes.day(rate, timecodes.drops(video.timecode, rate))
    )


class Begin(NamedTuple):
    """Where a time line begins, and how its time codes count."""

    frame: int
    drops: bool | None
    """Whether time codes drop numbers; None where the rate leaves no choice."""


def begin(start_timecode: str | None, video: Source, rate: float, *, otherwise: int = 0) -> Begin:
    """Where the time line begins, and how its time codes count: as the start says, or else as the video's own do.

    Args:
        start_timecode: Where it shall begin; None where nobody said.
        video: What it is of.
        rate: Of the time codes.
        otherwise: The frame at which it begins where nobody said.

    Raises:
        ConfigError: There is no such time code at this rate, or it counts otherwise than the video's own.
    """
    if start_timecode is None:
        return Begin(otherwise, timecodes.drops(video.timecode, rate))
    found = timecodes.frame(start_timecode, rate) if isinstance(start_timecode, str) else None
    own, drops = (
        timecodes.drops(video.timecode, rate),
        timecodes.drops(start_timecode, rate) if found is not None else None,
    )
    if found is None:
        allowed = f"write hours, minutes, seconds and frames at {rate:.5g} frames a second, such as 01:00:00:00"
        said = f"{shown(start_timecode)} is not a time code; {allowed}"
        if isinstance(start_timecode, str) and (first := timecodes.first_after_dropped(start_timecode, rate)):
            undropped = first[:8] + start_timecode.strip()[-3:].replace(";", ":")
            said = f"{shown(start_timecode)} is not a time code: those that drop numbers leave it out; write {first}, or {undropped}, which drops none"
    elif timecodes.frame(video.timecode, rate) is not None and own != drops:
        ways = ("does not drop numbers", "drops numbers")
        mark = f"{start_timecode.strip()[:8]}{';' if own else ':'}{start_timecode.strip()[9:]}"
        said = (
            f"'{start_timecode}' {ways[bool(drops)]}, and the time code of {video.name} {ways[bool(own)]}; write {mark}"
        )
    else:
        return Begin(found, drops)
    raise ConfigError("the export", [Violation("start_timecode", said)])
