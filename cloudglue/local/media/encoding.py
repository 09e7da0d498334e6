"""Streams of a film encoded anew, by the codecs that they had: so a part can begin and end with any frame and any sample."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from av.audio.frame import AudioFrame
from av.codec import Codec
from av.codec.codec import UnknownCodecError
from av.codec.context import CodecContext, Flags
from av.container import OutputContainer
from av.error import FFmpegError
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from . import orientation
from .containers import DamagePassedOver, MediaError, fraction
from .copying import Timed, packets_between
from .decoding import Decoder
from .split_points import Part


class _Encoder(NamedTuple):
    name: str
    options: dict[str, str]


# Of a quality at which nobody sees a difference.
_PICTURES = {
    "h264": _Encoder("libx264", {"crf": "16", "preset": "faster"}),
    "hevc": _Encoder("libx265", {"crf": "16", "preset": "faster", "x265-params": "log-level=none"}),
    "vp8": _Encoder("libvpx", {"crf": "6", "b": "20M", "deadline": "good", "cpu-used": "2"}),
    "vp9": _Encoder("libvpx-vp9", {"crf": "18", "b": "0", "deadline": "good", "cpu-used": "3", "row-mt": "1"}),
    "av1": _Encoder("libsvtav1", {"crf": "18", "preset": "7"}),
    "mpeg4": _Encoder("mpeg4", {}),
    "mpeg2video": _Encoder("mpeg2video", {}),
    "mjpeg": _Encoder("mjpeg", {}),
    "prores": _Encoder("prores_ks", {}),
    "ffv1": _Encoder("ffv1", {}),
}
_SOUNDS = {"aac": "aac", "mp3": "libmp3lame", "opus": "libopus", "ac3": "ac3", "eac3": "eac3"}
_SOUNDS |= {name: name for name in ("flac", "alac", "mp2")}
_LOSSLESS = ("flac", "alac", "pcm_")

# These have one quantizer for all pictures, the second best.
_BY_QUANTIZER = ("mpeg4", "mpeg2video", "mjpeg")
_QUANTIZER = 2 * 118

# MPEG-4 counts time in at most so many parts of a second.
_MPEG4_PARTS = 65_535
_FASTEST = 240

_PRORES = {"Proxy": "0", "LT": "1", "Standard": "2", "HQ": "3", "4444": "4", "XQ": "5"}

_INSTEAD = "split it without exact, at its keyframes, or convert it first"

_BITS_A_CHANNEL = 96_000

# A sound whose stamps are off by no more than this goes on: formats round them.
_GAP_SECONDS = Fraction(1, 50)

# Decoders of sound need some packets to settle.
_WARM_UP_SECONDS = Fraction(1, 2)


def picture(decoder: Decoder, output: OutputContainer, part: Part) -> tuple[Stream, Iterator[Timed]]:
    """The picture's stream in the output, and its packets.

    Args:
        decoder: The film.
        output: What is written.
        part: What of it.

    Raises:
        MediaError: The film's codec or its pixel format cannot be written here, or nothing of the part can be decoded.
    """
    context, name = decoder.context, decoder.path.name
    codec = context.codec.canonical_name
    encoder = _PICTURES.get(codec)
    if encoder is None or not _is_there(encoder.name):
        known = ", ".join(sorted(codec for codec, one in _PICTURES.items() if _is_there(one.name)))
        raise MediaError(f"The picture of {name} is {codec}, and what can be encoded is {known}; {_INSTEAD}.")
    decoder.seek(part.start)
    frames = _frames(decoder, part)
    first = next(frames, None)
    if first is None:
        raise MediaError(f"No frame of {name} can be decoded there: the file is damaged, or changed meanwhile.")
    stream, rate = decoder.stream, decoder.frame_rate
    if rate > _FASTEST:
        rate = min(fraction(stream.average_rate) or Fraction(25), Fraction(_FASTEST))
    options = dict(encoder.options)
    if codec == "prores":
        options["profile"] = _PRORES.get(context.profile or "", "3")
    try:
        target: Any = output.add_stream(encoder.name, rate=rate, options=options)
    except ValueError as error:
        raise MediaError(
            f"The picture of {name} ({codec}) cannot be put into {output.format.name}; end the template with .mkv."
        ) from error
    made = target.codec_context
    made.width, made.height, made.pix_fmt = first.width, first.height, first.format.name
    made.time_base = _time_base(encoder.name, rate, decoder.time_base)
    if aspect := fraction(stream.sample_aspect_ratio):
        made.sample_aspect_ratio = aspect
    for tag in ("color_range", "color_primaries", "color_trc", "colorspace"):
        setattr(made, tag, getattr(context, tag))
    made.flags |= Flags.frame_duration
    if first.interlaced_frame:
        made.flags |= Flags.interlaced_dct | Flags.interlaced_me
    if encoder.name in _BY_QUANTIZER:
        made.flags |= Flags.qscale
        made.global_quality = _QUANTIZER
    made.thread_type = "AUTO"
    if output.format.name in ("mp4", "mov") and codec == "hevc":
        made.codec_tag = "hvc1"  # Apple's players take no other
    _turn(first, target)
    try:
        made.open()
    except (FFmpegError, ValueError) as error:
        what = f"{made.width} × {made.height}, {made.pix_fmt}"
        raise MediaError(f"The pictures of {name} ({what}) cannot be encoded by {encoder.name}; {_INSTEAD}.") from error
    fitting = (_fitting(frame, made, decoder.time_base) for frame in itertools.chain([first], frames))
    return target, _encoded(target, fitting)


def sound(
    path: Path, stream: Any, picture: VideoStream, output: OutputContainer, between: tuple[Fraction, Fraction]
) -> tuple[Stream, Iterator[Timed]] | None:
    """A sound's stream in the output, and its packets; None where its codec cannot be written here.

    Args:
        path: The film.
        stream: The sound.
        picture: Of the film.
        output: What is written.
        between: Beginning and end, in seconds on the film's clock.
    """
    context = stream.codec_context
    codec = context.codec.canonical_name
    encoder = codec if codec.startswith("pcm_") else _SOUNDS.get(codec, "")
    if not _is_there(encoder) or encoder not in output.supported_codecs:
        return None
    tried = CodecContext.create(encoder, "w")
    _prepare(tried, context)
    try:
        tried.open()
    except (FFmpegError, ValueError):
        return None
    target: Any = output.add_stream(encoder, rate=context.sample_rate)
    _prepare(target.codec_context, context)
    return target, _encoded(target, _samples(path, stream.index, picture.index, between))


def _time_base(encoder: str, rate: Fraction, given: Fraction) -> Fraction:
    """The film's, but for codecs that count time in another way."""
    if encoder == "mpeg2video":
        return 1 / rate
    if encoder == "mpeg4" and rate.numerator <= _MPEG4_PARTS:
        return Fraction(1, _MPEG4_PARTS // rate.numerator * rate.numerator)
    return given


def _is_there(encoder: str) -> bool:
    try:
        return Codec(encoder, "w").is_encoder
    except UnknownCodecError:
        return False


def _prepare(made: Any, context: Any) -> None:
    """Set an encoder of sound to write what the decoder reads."""
    made.sample_rate = context.sample_rate
    made.layout = context.layout
    made.time_base = Fraction(1, context.sample_rate)
    formats = [one.name for one in made.codec.audio_formats or ()]
    # Else the encoder's own first: it is converted.
    made.format = context.format.name if context.format.name in formats else formats[0]
    if not made.codec.name.startswith(_LOSSLESS):
        made.bit_rate = max(context.bit_rate or 0, _BITS_A_CHANNEL * context.layout.nb_channels)


def _turn(first: VideoFrame, target: Any) -> None:
    """Have the container say how the pictures are to be turned and mirrored, as the frames do."""
    a, b, c, d = orientation.matrix(first)
    if (a, b, c, d) != orientation.Matrix():
        unit = 1 if max(map(abs, (a, b, c, d))) > 1 else 1 << 16
        target.set_display_matrix([a * unit, b * unit, 0, c * unit, d * unit, 0, 0, 0, 1 << 30])


def _encoded(target: Any, frames: Iterable[Any]) -> Iterator[Timed]:
    for frame in itertools.chain(frames, [None]):
        for packet in target.encode(frame):
            yield float((packet.dts or 0) * packet.time_base), packet


def _frames(decoder: Decoder, part: Part) -> Iterator[VideoFrame]:
    """The frames of the part, with stamps from its beginning on that never stand still, each as long as it is shown."""
    waiting: VideoFrame | None = None
    for frame in decoder.frames():
        if frame.pts is None or frame.pts < part.start:
            continue
        is_over = frame.pts >= part.end
        frame.pts -= part.start
        if waiting is not None:
            frame.pts = max(frame.pts, (waiting.pts or 0) + 1)
            waiting.duration = frame.pts - (waiting.pts or 0)
            yield waiting
        if is_over:
            return
        waiting = frame
    if waiting is not None:
        waiting.duration = waiting.duration or max(1, round(1 / decoder.frame_rate / decoder.time_base))
        yield waiting


def _fitting(frame: VideoFrame, made: Any, base: Fraction) -> VideoFrame:
    """The frame as the encoder takes it."""
    pts, duration = frame.pts or 0, frame.duration
    if (frame.width, frame.height, frame.format.name) != (made.width, made.height, made.pix_fmt):
        frame = frame.reformat(made.width, made.height, made.pix_fmt)
    scale = base / made.time_base
    frame.pts, frame.duration, frame.time_base = round(pts * scale), round(duration * scale), made.time_base
    frame.pict_type = 0  # where keyframes lie is for the encoder to say
    return frame


def _samples(path: Path, index: int, picture: int, between: tuple[Fraction, Fraction]) -> Iterator[AudioFrame]:
    """The samples from the beginning to the end, with silence where the film has none; nothing after its last."""
    start, end = between
    given = 0
    for frame in _decoded(packets_between(path, index, picture, (max(Fraction(0), start - _WARM_UP_SECONDS), end))):
        if frame.pts is None or frame.time_base is None:
            continue
        rate = frame.sample_rate
        at = round((frame.pts * frame.time_base - start) * rate)
        if given and abs(at - given) <= _GAP_SECONDS * rate:
            at = given
        for length in _seconds_of(max(0, min(at, round((end - start) * rate)) - given), rate):
            silence = np.full_like(_of(frame, 0, 1), 128 if frame.format.name.startswith("u8") else 0)
            yield _placed(np.repeat(silence, length, axis=1), frame, given)
            given += length
        first, last = max(0, given - at), min(frame.samples, round((end - start) * rate) - at)
        if first < last:
            yield _placed(_of(frame, first, last), frame, given)
            given += last - first


def _decoded(packets: Iterable[Any]) -> Iterator[AudioFrame]:
    stream = None
    for packet in packets:
        stream = packet.stream
        with DamagePassedOver():
            yield from packet.decode()
    if stream is not None:
        with DamagePassedOver():
            yield from stream.decode(None)


def _seconds_of(samples: int, rate: int) -> Iterator[int]:
    for done in range(0, samples, rate):
        yield min(rate, samples - done)


def _of(frame: AudioFrame, first: int, last: int) -> NDArray[Any]:
    """Some of a frame's samples."""
    width = 1 if frame.format.is_planar else frame.layout.nb_channels
    return np.ascontiguousarray(frame.to_ndarray()[:, first * width : last * width])


def _placed(samples: NDArray[Any], like: AudioFrame, at: int) -> AudioFrame:
    made = AudioFrame.from_ndarray(samples, format=like.format.name, layout=like.layout.name)
    made.sample_rate, made.time_base, made.pts = like.sample_rate, Fraction(1, like.sample_rate), at
    return made
