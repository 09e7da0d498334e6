"""With the extra `timelines`: what editing programs read is written, and read back."""

import sys

import cloudglue
from cloudglue import exports, strategies

assert cloudglue.__version__ == sys.argv[1]
segments = strategies.preview(strategies.uniform(5), 60)
for form in (".edl", ".otio"):
    exports.write(segments, f"segments{form}", frame_rate=25)
    found = [(one.start_time, one.end_time) for one in exports.read(f"segments{form}", frame_rate=25)]
    assert found == [(one.start_time, one.end_time) for one in segments], (form, found)
print("time lines")
