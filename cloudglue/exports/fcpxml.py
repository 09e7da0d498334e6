"""Segments as a project for Final Cut Pro and DaVinci Resolve: FCPXML 1.9, as Resolve itself writes it. No I/O.

OpenTimelineIO's adapter gives NTSC rates no frame duration, rounds their times and knows no time codes, so it is not used.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree  # it writes, and reads nothing # nosec B405

from cloudglue.errors import ConfigError, Violation
from cloudglue.names import sendable
from cloudglue.segmenting import Timed, TimeRange, lanes

from . import frame_bounds, labels, timecodes
from .sources import Source, begin, first_frame


def as_fcpxml(segments: Sequence[Timed], video: Source, start_timecode: str | None = None) -> str:
    """A project with a clip a segment at its place; those that overlap are connected clips, in lanes above.

    Args:
        segments: What becomes of them clips.
        video: What they are of.
        start_timecode: Where the time line begins, such as `01:00:00:00`; at 0 when left out.

    Raises:
        ConfigError: There is no video: a project names its media.
    """
    if video.path is None:
        said = "is not given, and 'fcpxml' names the file that its clips are of; give it"
        raise ConfigError("the export", [Violation("video", said)])
    segments = frame_bounds.with_frames(segments, video)
    rate = timecodes.of_timeline(video.frame_rate)
    step = 1 / timecodes.fraction(rate)
    (zero, drops), first = begin(start_timecode, video, rate), first_frame(video, rate)
    tc_format = "DF" if drops else "NDF"
    frames = [frame_bounds.frames(one, video, rate) for one in segments]
    last = max((int(frame.end_time) for frame in frames), default=0)
    length = max(last, 1 if video.duration is None else round(video.duration * rate))
    name, title = labels.one_line(video.name), labels.one_line(Path(video.name).stem)

    root = ElementTree.Element("fcpxml", version="1.9")
    resources = ElementTree.SubElement(root, "resources")
    pictures = {"id": "r1", "frameDuration": _seconds(step)}
    if video.size:
        pictures |= {"width": str(video.size[0]), "height": str(video.size[1])}
    ElementTree.SubElement(resources, "format", pictures)
    media = {"id": "r2", "name": name, "start": _seconds(first * step), "duration": _seconds(length * step)}
    sound = {"hasAudio": "1"} if video.has_sound else {}
    asset = ElementTree.SubElement(resources, "asset", {**media, "hasVideo": "1", "format": "r1", **sound})
    # Only an address of the whole way is found again, wherever the project is opened.
    ElementTree.SubElement(asset, "media-rep", kind="original-media", src=sendable(video.path.resolve().as_uri()))

    event = ElementTree.SubElement(ElementTree.SubElement(root, "library"), "event", name=title)
    project = ElementTree.SubElement(event, "project", name=title)
    timing = {"duration": _seconds(last * step), "tcStart": _seconds(zero * step), "tcFormat": tc_format}
    sequence = ElementTree.SubElement(project, "sequence", {"format": "r1", **timing})
    spine = ElementTree.SubElement(sequence, "spine")

    _fill(spine, segments, frames, zero, first, step, tc_format)
    ElementTree.indent(root)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n{ElementTree.tostring(root, encoding="unicode")}\n'
    )


def _fill(
    spine: ElementTree.Element,
    segments: Sequence[Timed],
    frames: Sequence[TimeRange],
    zero: int,
    first: int,
    step: Fraction,
    tc_format: str,
) -> None:
    rows, reached = lanes(frames), 0
    clips: list[ElementTree.Element] = []
    begins: list[int] = []
    for index in sorted(range(len(frames)), key=lambda index: (rows[index] > 0, frames[index])):
        start, end = (int(frame) for frame in frames[index])
        times = {"start": _seconds((first + start) * step), "duration": _seconds((end - start) * step)}
        clip = {"ref": "r2", "name": labels.label(segments[index], index + 1), **times, "tcFormat": tc_format}
        if rows[index]:
            # What it overlaps stands in the first row, or it would stand there itself. Its place is told in that clip's own time.
            under = clips[bisect_right(begins, start) - 1]
            ElementTree.SubElement(under, "asset-clip", {**clip, "lane": str(rows[index]), "offset": times["start"]})
            continue
        if start > reached:
            gap = {"offset": _seconds((zero + reached) * step), "duration": _seconds((start - reached) * step)}
            ElementTree.SubElement(spine, "gap", {"name": "Gap", "start": "0s", **gap})
        offset = _seconds((zero + start) * step)
        clips.append(ElementTree.SubElement(spine, "asset-clip", {**clip, "offset": offset}))
        begins.append(start)
        reached = end


def _seconds(time: Fraction) -> str:
    """A rational number of seconds, as the format has it."""
    return f"{time.numerator}s" if time.denominator == 1 else f"{time.numerator}/{time.denominator}s"
