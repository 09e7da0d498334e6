"""The pixels of a frame that a reduction looks at, put side by side: converting those alone costs a fraction.

OpenCV's bilinear resize from n to m pixels takes, for the new pixel x, the two around (x + ½) · n/m - ½ and leaves out the
others. With k columns less for each new pixel, k even, it looks at the same two in the same proportion, only k·x + k/2
further left. So the frame is closed up by that much, before it is converted, and the reduced picture is the same to the bit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from attrs import frozen
from av.video.frame import VideoFrame
from numpy.typing import NDArray

# Of these swscale converts each pixel by itself, with the colour of its block of 2 × 2.
_BY_BLOCKS = ("yuv420p", "yuvj420p")
# Of these it mixes the colour of neighbouring rows: only columns can be left out.
_BY_COLUMNS = ("yuv420p10le",)

# Closer than this, two new pixels would want different colours for the same block.
_LEAST_STEP = 3


def best(like: VideoFrame, reduced: tuple[int, int], reduce: Callable[[VideoFrame, Sampler | None], Any]) -> Sampler | None:
    """What leaves out most of frames such as this one and changes nothing; None where nothing can be left out.

    Args:
        like: A frame of the video.
        reduced: Width and height that its frames will be resized to, before they are turned.
        reduce: Makes the reduced picture of a frame with the help of a sampler, or of all of its pixels.
    """
    width, height, pixels = like.width, like.height, like.format.name
    if width % 2 or height % 2 or pixels not in _BY_BLOCKS + _BY_COLUMNS:
        return None
    noise, whole = None, None
    for rows in (reduced[1], 0) if pixels in _BY_BLOCKS else (0,):
        sampler = Sampler((width, height), (reduced[0], rows), pixels)
        if not sampler.leaves_out:
            continue
        # Tried out, since it hangs on the last bit of OpenCV's and swscale's arithmetic: where a scale is not a
        # binary fraction, OpenCV rounds a far pixel's weight in another way than a near one's.
        noise = _noise(like) if noise is None else noise
        whole = reduce(noise, None) if whole is None else whole
        if np.array_equal(reduce(noise, sampler), whole):
            return sampler
    return None


class Sampler:
    """Closes up frames.

    Args:
        size: Width and height of the frames, both even.
        reduced: Width and height that they will be resized to; 0 to keep all columns, or all rows.
        pixels: The frames' format, such as `yuv420p`.
    """

    def __init__(self, size: tuple[int, int], reduced: tuple[int, int], pixels: str) -> None:
        self.pixels = pixels
        self._columns, self._rows = map(_Axis.of, size, reduced)
        self.leaves_out = bool(self._columns.left_out or self._rows.left_out)
        """Whether it does anything."""
        self._frame = VideoFrame(len(self._columns.sources), len(self._rows.sources), pixels)
        luma = _grid(self._columns.sources, self._rows.sources)
        colour = _grid(self._columns.blocks, self._rows.blocks)
        self._places = (luma, colour, colour)

    def __call__(self, picture: VideoFrame) -> VideoFrame:
        """The frame closed up; the next call overwrites it."""
        for source, target, places in zip(_planes(picture), _planes(self._frame), self._places, strict=True):
            cv2.remap(source, places, None, cv2.INTER_NEAREST, dst=target)
        self._frame.colorspace, self._frame.color_range = picture.colorspace, picture.color_range
        return self._frame

    def trimmed(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The converted frame without the margins that keep blocks of colour whole."""
        return image[self._rows.inner, self._columns.inner]


@frozen
class _Axis:
    """What is kept of the columns, or of the rows."""

    sources: NDArray[np.int16]
    """Where each column of the closed-up frame comes from; those that nothing looks at come from the first."""
    blocks: NDArray[np.int16]
    """The same for the planes of colour, half as wide."""
    inner: slice
    left_out: int
    """Columns for each new one."""

    @classmethod
    def of(cls, length: int, reduced: int) -> _Axis:
        """Close up `length` columns, an even number, that become `reduced`."""
        out = max(0, int((length / reduced - _LEAST_STEP) // 2 * 2)) if reduced else 0
        if not out:
            every = np.arange(length, dtype=np.int16)
            return cls(every, every[: length // 2], slice(0, length), 0)
        # A shift by an odd number would tear blocks of colour apart: then there is a margin of one at both ends.
        margin = out // 2 % 2
        count = length - out * reduced + 2 * margin
        new = np.arange(reduced)
        first = np.floor((new + 0.5) * (length / reduced) - 0.5).astype(int)
        sources, blocks = np.zeros(count, np.int16), np.zeros(count // 2, np.int16)
        for column in (first, first + 1):
            place = column - out * new - out // 2 + margin
            sources[place], blocks[place // 2] = column, column // 2
        return cls(sources, blocks, slice(margin, count - margin), out)


def _grid(columns: NDArray[np.int16], rows: NDArray[np.int16]) -> Any:
    """For `cv2.remap`: for each pixel the column and the row that it comes from."""
    return np.stack(np.meshgrid(columns, rows), axis=-1)


def _planes(picture: VideoFrame) -> list[Any]:
    """Brightness and two colours, each as rows × columns. They are the frame's own memory."""
    kind = np.dtype(np.uint16 if picture.format.name.endswith("10le") else np.uint8)
    found = []
    for plane in picture.planes:
        samples = np.frombuffer(plane, kind).reshape(plane.height, plane.line_size // kind.itemsize)
        found.append(samples[:, : plane.width])
    return found


def _noise(like: VideoFrame) -> VideoFrame:
    made = VideoFrame(like.width, like.height, like.format.name)
    made.colorspace, made.color_range = like.colorspace, like.color_range
    random = np.random.default_rng(0)
    for plane in _planes(made):
        # The same few rows over and over: fresh noise for a whole 8K frame takes longer than all the rest.
        some = random.integers(0, 1024 if plane.itemsize == 2 else 256, (61, plane.shape[1]), plane.dtype)
        plane[:] = np.resize(some, plane.shape)
    return made
