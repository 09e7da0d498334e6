"""Decoded pictures as arrays, converted as OpenCV converts them."""

from __future__ import annotations

from typing import Any

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray


def converted(picture: VideoFrame, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """Rows × columns × (blue, green, red), brought to `size` (width, height) where one is given.

    Raises:
        FFmpegError, ValueError: The picture's format cannot be converted.
    """
    width, height = size or (None, None)
    # Bicubic is what OpenCV asks of swscale; it tells where colour must be interpolated: 10 bit, odd heights.
    # One thread: swscale's own would wait behind the decoder's, half a millisecond's work then taking three.
    bgr = picture.reformat(width, height, format="bgr24", interpolation="BICUBIC", threads=1)
    plane: Any = bgr.planes[0]
    # to_ndarray() would copy the whole picture, at whose tenth a detector looks.
    rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width * 3].reshape(plane.height, plane.width, 3)
