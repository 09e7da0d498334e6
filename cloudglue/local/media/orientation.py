"""How a decoded picture is to be turned and mirrored to be shown: eight ways, told by the display matrix of its file.

A display matrix says where a stored point (x, y) is shown: at (a·x + c·y, b·x + d·y), rows counted downwards. Front cameras
write matrices that mirror; an angle alone cannot say that.
"""

from __future__ import annotations

import contextlib
import math
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

import cv2
import numpy as np
from av.sidedata.sidedata import SideDataContainer, Type
from av.video.frame import VideoFrame
from numpy.typing import NDArray

# a, b, u, c, d, v, x, y, w, of which only the first, second, fourth and fifth are looked at.
_MATRIX = struct.Struct("=9i")

# Of the larger entries of a matrix: as much as a turn by one degree leaves beside them, which is FFmpeg's tolerance.
_NOTHING = 0.0175

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
_BY_ANGLE = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


class Matrix(NamedTuple):
    """What of a display matrix turns and mirrors, in any unit."""

    a: int = 1
    b: int = 0
    c: int = 0
    d: int = 1


class Orientation(NamedTuple):
    """What is done to a stored picture, in this order, so that it is as shown."""

    transposed: bool = False
    """Rows become columns."""
    mirrored: bool = False
    """Left and right change places."""
    upended: bool = False
    """Top and bottom change places."""

    def size(self, size: tuple[int, int]) -> tuple[int, int]:
        """Width and height of a picture as shown, from those stored, or back."""
        return (size[1], size[0]) if self.transposed else size

    def shown(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """A picture as shown, from that stored."""
        turned: Any = cv2.transpose(image) if self.transposed else image
        if self.mirrored or self.upended:
            turned = cv2.flip(turned, -1 if self.mirrored and self.upended else int(self.mirrored))
        return np.asarray(turned, np.uint8)


def matrix(picture: VideoFrame) -> Matrix:
    """The display matrix of a decoded picture; one that changes nothing where it has none."""
    for data in _side_data(picture):
        with contextlib.suppress(ValueError):
            if data.type is Type.DISPLAYMATRIX and len(content := bytes(data)) >= _MATRIX.size:
                a, b, _, c, d, *_ = _MATRIX.unpack_from(content)
                return Matrix(a, b, c, d)
    # What PyAV sees of a matrix that it does not show.
    return Matrix(*_BY_ANGLE.get(-picture.rotation % 360, ()))


def _side_data(picture: VideoFrame) -> Iterator[Any]:
    # PyAV 18 breaks off where it meets a kind of side data that it has no name for, such as the EXIF data of cameras that
    # write MJPEG. What it has read until then is there. `picture.side_data` will do when it has names for all.
    kind: Any = SideDataContainer
    container = kind.__new__(kind)
    with contextlib.suppress(ValueError):
        kind.__init__(container, picture)
    # Since PyAV 19 it gives the kinds, by which the data is found.
    return (container[one] if isinstance(one, Type) else one for one in container)


def orientation(matrix: Matrix) -> Orientation:
    """What the matrix asks for, as FFmpeg and players read it; nothing where it turns by other than right angles."""
    a, b, c, d = matrix
    nothing = _NOTHING * max(map(abs, matrix))
    if max(abs(b), abs(c)) <= nothing < min(abs(a), abs(d)):
        return Orientation(False, a < 0, d < 0)
    if max(abs(a), abs(d)) <= nothing < min(abs(b), abs(c)):
        return Orientation(True, c < 0, b < 0)
    return Orientation()


def degrees(matrix: Matrix) -> int:
    """Clockwise, 0 to 359, as OpenCV reads it: it turns pictures by 90, 180 and 270, and does not see that one is mirrored."""
    a, b, c, d = matrix
    across, down = math.hypot(a, c), math.hypot(b, d)
    return round(math.degrees(math.atan2(b / down, a / across))) % 360 if across and down else 0


def turned(image: NDArray[np.uint8], degrees: int) -> NDArray[np.uint8]:
    """A picture turned clockwise, as OpenCV does it: by right angles only."""
    turn = _TURNS.get(degrees)
    return image if turn is None else np.asarray(cv2.rotate(image, turn), np.uint8)
