"""With the extra `local`: a film is made and segmented on this machine."""

import sys

import av
import numpy

import cloudglue
from cloudglue import Cloudglue, strategies

assert cloudglue.__version__ == sys.argv[1]
with av.open("film.mp4", "w") as film:
    stream = film.add_stream("mpeg4", rate=25)
    stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
    for number in range(100):
        picture = numpy.full((180, 320, 3), 40 if number < 50 else 200, numpy.uint8)
        for packet in stream.encode(av.VideoFrame.from_ndarray(picture, "rgb24")):
            film.mux(packet)
    for packet in stream.encode():
        film.mux(packet)
with Cloudglue.local() as client:
    shots = [(s.start_time, s.end_time) for s in client.segment("film.mp4", strategies.shot_detector("content"))]
    windows = list(client.segment("film.mp4", strategies.uniform(2)))
assert shots == [(0.0, 2.0), (2.0, 4.0)], shots
assert len(windows) == 2, windows
print("the engine")
