"""When the pictures of a film are shown, of its packets: none is decoded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from cloudglue.segmenting import ROUNDED

from . import packets
from .containers import MediaError, file_end, indexed
from .decoding import Decoder
from .split_points import Pictures

# These count pictures in the order in which they are stored.
_WITHOUT_TIMES = ("avi", "h264", "hevc", "m4v", "mpegvideo")

# Of twenty hours at thirty a second. Nobody mends more on one page.
_MOST = 2**21


def off_the_rate(path: Path) -> list[float]:
    """When each frame is shown, in seconds from the beginning of the film; none where all are shown when the rate says.

    `Video.rate_varies` knows less: it reads no packets.

    Raises:
        MediaError: It is no video, does not say when its frames are shown, or has more than can be told.
    """
    decoder = Decoder(path, lambda: None)
    try:
        base, zero = decoder.time_base, decoder.zero
        step = float(1 / decoder.frame_rate / base)
        tolerance = max(1.0, float(ROUNDED / base))
        if _is_even(indexed(decoder.stream), step, tolerance):
            return []
        found, _ = seen(decoder)
    finally:
        decoder.close()
    shown = sorted({ticks for ticks in found.shown if ticks >= zero})
    if len(shown) > _MOST:
        raise MediaError(f"{path.name} has {len(shown):,} frames, more than are told one by one.")
    return [] if _is_even(shown, step, tolerance) else [round(float((ticks - zero) * base), 6) for ticks in shown]


def seen(decoder: Decoder, on_packet: Callable[[], None] = lambda: None) -> tuple[Pictures, float]:
    """When the pictures are shown, and when the last picture or sound ends, in seconds on the file's clock.

    Args:
        decoder: The film, just opened.
        on_packet: Called for each packet: all are looked at.

    Raises:
        MediaError: The file does not say when its pictures are shown, or not on one clock.
    """
    name = decoder.path.name
    untimed = MediaError(f"{name} does not say when its pictures are shown: put it into an .mp4 or .mkv first.")
    joined = MediaError(f"The time stamps of {name} start again on the way: join it anew as one film, then split that.")
    if decoder.scan and decoder.scan.joins:
        raise joined
    if decoder.container.format.name in _WITHOUT_TIMES and decoder.context.has_b_frames:
        raise untimed
    shown, keyframes, ends = [], [], []
    for packet in packets.placed(decoder.container, decoder.stream, decoder.timeline):
        on_packet()
        if packet.size == 0 or packet.is_discard:
            continue
        if packet.pts is None:
            raise untimed
        shown.append(packet.pts)
        ends.append(packet.pts + (packet.duration or 0))
        if packet.is_keyframe:
            keyframes.append(packet.pts)
    if decoder.timeline.joins:
        raise joined
    if not shown or not keyframes:
        raise MediaError(f"{name} has no picture with which decoding can begin: it is cut off or damaged.")
    step = max(1, round(1 / decoder.frame_rate / decoder.time_base))
    shown.sort()
    end = max(max(ends), shown[-1] + 1) if max(ends) > shown[-1] else shown[-1] + step
    # What the header says counts too: of a film that was cut off, segments go so far.
    ends_there = file_end(decoder.container, decoder.stream) if decoder.scan is None else decoder.scan.end
    return Pictures(shown, sorted(keyframes), end), max(decoder.timeline.end or 0.0, ends_there or 0.0)


def _is_even(ticks: Sequence[int], step: float, tolerance: float) -> bool:
    """Whether there are some, and each lies where the step says."""
    return bool(ticks) and all(abs(at - ticks[0] - number * step) <= tolerance for number, at in enumerate(ticks))
