"""How much each picture of a video differs from the one before.

PySceneDetect's command reads through OpenCV, so frames are converted, turned and reduced here as OpenCV and its SceneManager do.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from scenedetect.scene_manager import compute_downscale_factor

from . import sampling
from .sampling import Sampler
from .video import Video


class Scorer:
    """Counts the change from each picture to the next; 0 for the first.

    Args:
        video: Where the pictures come from.
    """

    def __init__(self, video: Video) -> None:
        self._change = Change()
        self._reduce = Reducer(video)

    def __call__(self, picture: VideoFrame) -> float:
        """How much this picture differs from the last one."""
        return self._change(self._reduce(picture))


class Change:
    """The change from one picture to the next, as ContentDetector counts it, to the last bit; in C where that is in numpy.

    Stands in for `ContentDetector._calculate_frame_score` with its default weights.
    """

    def __init__(self) -> None:
        self._last: Any = None

    def __call__(self, picture: NDArray[np.uint8]) -> float:
        """How much this reduced picture differs from the last one."""
        hsv: Any = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV)
        last, self._last = self._last, hsv
        if last is None:
            return 0.0
        hue, saturation, value, _ = cv2.sumElems(cv2.absdiff(hsv, last))
        pixels = float(hsv.shape[0] * hsv.shape[1])
        return (hue / pixels + saturation / pixels + value / pixels) / 3.0


class Reducer:
    """Makes of a decoded frame the small BGR picture that PySceneDetect would hand its detectors.

    A frame of another size than the file names, as recordings of browsers have them, is brought to that by swscale's bicubic
    filter while it is converted, in whatever proportions, as OpenCV does it.
    """

    def __init__(self, video: Video) -> None:
        self._video = video
        self._sampler: Sampler | None = None
        self._is_sampler_known = False
        width, height = video.turned_size(video.size)
        factor = compute_downscale_factor(max(width, height))
        self._size = (max(1, round(width / factor)), max(1, round(height / factor))) if factor > 1 else None

    def __call__(self, picture: VideoFrame) -> NDArray[np.uint8]:
        """The picture as PySceneDetect would hand it to a detector."""
        if self._size is None or (picture.width, picture.height) != self._video.size:
            return self._reduced(picture, None)
        if not self._is_sampler_known:
            self._sampler = sampling.sampler(picture, self._video.turned_size(self._size)[1], self._reduced)
            self._is_sampler_known = True
        sampler = self._sampler
        return self._reduced(picture, sampler if sampler and sampler.fits(picture) else None)

    def _reduced(self, picture: VideoFrame, sampler: Sampler | None) -> NDArray[np.uint8]:
        if sampler:
            image = sampler.trimmed(self._video.converted(sampler(picture)))
        else:
            image = self._video.converted(picture, self._video.size)
        image = self._video.turned(image)
        if self._size is None:
            return image
        return np.asarray(cv2.resize(image, self._size, interpolation=cv2.INTER_LINEAR), np.uint8)
