"""With the extra `local`: a film is made, with a tag that is not UTF-8 as some devices write it, and segmented on this machine."""

import sys
from pathlib import Path

import av
import numpy

import cloudglue
from cloudglue import Cloudglue, strategies

assert cloudglue.__version__ == sys.argv[1]
with av.open("film.avi", "w") as film:
    film.metadata["title"] = "caf\N{LATIN SMALL LETTER E WITH ACUTE}__"
    stream = film.add_stream("mpeg4", rate=25)
    stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
    for number in range(100):
        picture = numpy.full((180, 320, 3), 40 if number < 50 else 200, numpy.uint8)
        for packet in stream.encode(av.VideoFrame.from_ndarray(picture, "rgb24")):
            film.mux(packet)
    for packet in stream.encode():
        film.mux(packet)
path = Path("film.avi")
path.write_bytes(path.read_bytes().replace(b"caf\xc3\xa9__", b"caf\xe9___"))
with Cloudglue.local() as client:
    shots = [(s.start_time, s.end_time) for s in client.segment(path, strategies.shot_detector("content"))]
    windows = list(client.segment(path, strategies.uniform(2)))
assert shots == [(0.0, 2.0), (2.0, 4.0)], shots
assert len(windows) == 2, windows
print("the engine")
