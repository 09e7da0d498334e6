"""That leaving rows out before a frame is converted changes nothing about the picture that a detector sees."""

import av
import cv2
import numpy as np
import pytest

from cloudglue.local.media.sampling import sampler


def noise(size: tuple[int, int], pixels: str) -> av.VideoFrame:
    random = np.random.default_rng(1)
    frame = av.VideoFrame(*size, pixels)
    for plane in frame.planes:
        plane.update(random.integers(0, 4, plane.buffer_size, np.uint8) * 81)
    return frame


def reducer(size: tuple[int, int], turn: int | None):
    """Converts, turns and reduces to `size`, with a sampler or without."""

    def reduced(frame: av.VideoFrame, sampler=None):
        image = (sampler(frame) if sampler else frame).to_ndarray(format="bgr24", interpolation="BICUBIC")
        image = sampler.trimmed(image) if sampler else image
        turned = image if turn is None else cv2.rotate(image, turn)
        return cv2.resize(turned, size if turn in (None, cv2.ROTATE_180) else size[::-1])

    return reduced


@pytest.mark.parametrize("turn", [None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE])
@pytest.mark.parametrize(
    ("size", "small", "pixels"),
    [
        ((1920, 1080), (256, 144), "yuv420p"),
        ((1280, 720), (256, 144), "yuvj420p"),
        ((1281, 722), (256, 144), "yuv420p"),
        ((1366, 768), (256, 144), "yuv420p"),
        ((1080, 1920), (144, 256), "yuv420p"),
        ((3840, 2160), (256, 144), "yuv420p"),
    ],
)
def test_the_reduced_picture_is_the_same_to_the_bit(size, small, pixels, turn):
    frame, reduced = noise(size, pixels), reducer(small, turn)

    found = sampler(frame, small[1], reduced)

    assert found is not None
    assert found(frame).height < frame.height * 2 / 3
    assert np.array_equal(reduced(frame, found), reduced(frame))


@pytest.mark.parametrize(
    ("size", "small", "pixels"),
    [
        ((1920, 1080), (256, 144), "yuv420p10le"),
        ((1920, 1080), (256, 144), "yuv444p"),
        ((1921, 1081), (256, 144), "yuv420p"),
        ((854, 480), (256, 144), "yuv420p"),
        ((1920, 800), (256, 107), "yuv420p"),
    ],
    ids=["ten bits", "a colour for each pixel", "an odd height", "too small", "shares that OpenCV rounds differently"],
)
def test_frames_that_would_change_are_left_whole(size, small, pixels):
    frame = noise(size, pixels)

    assert sampler(frame, small[1], reducer(small, None)) is None


def test_a_frame_of_another_kind_does_not_fit():
    found = sampler(noise((1280, 720), "yuv420p"), 144, reducer((256, 144), None))

    assert found is not None
    assert found.fits(noise((1280, 720), "yuv420p"))
    assert not found.fits(noise((1280, 722), "yuv420p"))
    assert not found.fits(noise((1280, 720), "yuv422p"))
