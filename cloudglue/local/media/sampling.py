"""The rows of a frame that a reduction looks at, moved together: converting those alone costs half.

OpenCV's bilinear resize from n to m rows takes, for the new row y, the two around (y + ½) · n/m - ½, and looks at no others.
With k rows less for each new row, k even, it takes the same two in the same proportion, only k·y + k/2 further up. So rows are
left out before the frame is converted, and the reduced picture is the same to the bit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

# In these formats two rows share their colours, and swscale converts each such pair by itself. With ten bits, or where the
# number of rows is odd, it mixes the colours of rows that are further apart.
_PAIRED = ("yuv420p", "yuvj420p")

# Nearer to each other, two new rows would want different colours for the same pair.
_LEAST_STEP = 3


class Sampler:
    """Moves together what is needed of frames.

    Args:
        like: A frame of the kind.
        height: The rows that the frames will be resized to, before they are turned.
    """

    def __init__(self, like: VideoFrame, height: int) -> None:
        self._kind = (like.width, like.height, like.format.name)
        left_out = int((like.height / height - _LEAST_STEP) // 2 * 2)
        # A shift by an odd number would tear pairs of rows apart: then there is a margin of one row at both ends.
        margin = left_out // 2 % 2
        count = like.height - left_out * height + 2 * margin
        self._inner = slice(margin, count - margin)
        new = np.arange(height)
        first = np.floor((new + 0.5) * (like.height / height) - 0.5).astype(int)
        rows, colours = np.zeros(count, int), np.zeros(count // 2, int)
        for row in (first, first + 1):
            place = row - left_out * new - left_out // 2 + margin
            rows[place], colours[place // 2] = row, row // 2
        self._sources = (rows, colours, colours)
        self._frame = VideoFrame(like.width, count, like.format.name)

    def fits(self, picture: VideoFrame) -> bool:
        """Whether the frame is of the kind."""
        return (picture.width, picture.height, picture.format.name) == self._kind

    def __call__(self, picture: VideoFrame) -> VideoFrame:
        """The frame's needed rows, as a frame; the next call overwrites it."""
        for source, target, rows in zip(_planes(picture), _planes(self._frame), self._sources, strict=True):
            # "clip" only because numpy would else copy once more, to leave the target alone if a row is out of range.
            np.take(source, rows, axis=0, out=target, mode="clip")
        self._frame.colorspace, self._frame.color_range = picture.colorspace, picture.color_range
        return self._frame

    def trimmed(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The converted frame without the margins."""
        return image[self._inner]


def sampler(
    like: VideoFrame, height: int, reduced: Callable[[VideoFrame, Sampler | None], NDArray[np.uint8]]
) -> Sampler | None:
    """A sampler that changes nothing about the reduced picture; None where there is none.

    Args:
        like: A frame of the video.
        height: The rows that its frames will be resized to, before they are turned.
        reduced: Makes a frame's reduced picture, with a sampler's help or without.
    """
    if like.format.name not in _PAIRED or like.height % 2 or like.height / height < _LEAST_STEP + 2:
        return None
    found, noise = Sampler(like, height), _noise(like)
    # Tried out, since it hangs on the last bit of OpenCV's and swscale's arithmetic: where n/m is not a binary fraction, OpenCV
    # rounds the share of a row differently further up.
    return found if np.array_equal(reduced(noise, found), reduced(noise, None)) else None


def _planes(picture: VideoFrame) -> list[Any]:
    """Brightness and two of colour, each as rows × columns: the frame's own memory."""
    planes: Any = picture.planes
    return [np.frombuffer(p, np.uint8).reshape(p.height, p.line_size)[:, : p.width] for p in planes]


def _noise(like: VideoFrame) -> VideoFrame:
    made = VideoFrame(like.width, like.height, like.format.name)
    made.colorspace, made.color_range = like.colorspace, like.color_range
    random = np.random.default_rng(0)
    for plane in _planes(made):
        # The same few rows over and over: fresh noise for a whole 8K frame takes longer than all the rest.
        plane[:] = np.resize(random.integers(0, 256, (61, plane.shape[1]), np.uint8), plane.shape)
    return made
