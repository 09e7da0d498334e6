"""Segments counted in frames of a video: none goes on after its last frame, where there may be sound. No I/O.

What begins or ends after the sound too is of another video, or of more than the headers say, and counted as it is.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence

from cloudglue.errors import ExportWarning
from cloudglue.segmenting import Timed, TimeRange

from . import timecodes
from .sources import Source


def with_frames(segments: Sequence[Timed], video: Source) -> list[Timed]:
    """Those segments that begin before the last frame has been shown.

    Warns:
        ExportWarning: The frame rate varies; or some do not: windows that the engine made, where a sound is longer than the picture.
    """
    if video.rate_varies:
        said = f"the frame rate of {video.name} varies, and frames are counted at {video.frame_rate:.5g} a second"
        warnings.warn(f"{said}: they can be off by some; csv and json are exact", ExportWarning, stacklevel=2)
    rate, end = timecodes.exact(video.frame_rate), video.picture_end
    if end is None or video.duration is None:
        return list(segments)
    last = round(end * rate)
    late = {i for i, s in enumerate(segments) if s.start_time < video.duration and round(s.start_time * rate) >= last}
    if late:
        which = f"segment {min(late) + 1}" if len(late) == 1 else f"{len(late)} segments, from {min(late) + 1} on,"
        text = f"{which} of {video.name} left out: after {end:.3f} s there is sound only, and no frame to count"
        warnings.warn(text, ExportWarning, stacklevel=2)
    return [one for index, one in enumerate(segments) if index not in late]


def frames(segment: Timed, video: Source, rate: float, begins: float = 0.0) -> TimeRange:
    """First frame of a segment, and the first after it, which is not after the video's last.

    Args:
        segment: One of `with_frames`.
        video: What it is of.
        rate: Frames a second.
        begins: When frame 0 is shown, in seconds.
    """
    found = timecodes.frames(segment, rate, begins)
    if video.picture_end is None or video.duration is None or segment.end_time > video.duration + 1 / rate:
        return found
    after = round((video.picture_end - begins) * rate)
    return TimeRange(found.start_time, max(min(found.end_time, after), found.start_time + 1))
