"""Without extras: the client is there, and what is not says what to install."""

import subprocess
import sys
from pathlib import Path

import cloudglue
from cloudglue import Cloudglue, ConfigError, LocalEngineError, exports, strategies


def refused(kind: type[Exception], call: object, extra: str) -> None:
    """Hold that a call fails with an error that names the extra."""
    assert callable(call)
    try:
        call()
    except kind as error:
        assert f"cloudglue-client[{extra}]" in str(error), error
    else:
        raise AssertionError(f"without the extra {extra} it was taken")


assert cloudglue.__version__ == sys.argv[1], cloudglue.__version__
segments = strategies.preview(strategies.uniform(5), 60)
for form in (".json", ".csv", ".vtt", ".srt", ".fcpxml", ".html"):
    exports.write(segments, f"segments{form}", video="video.mp4", frame_rate=25)
assert len(exports.read("segments.csv")) == 12
refused(LocalEngineError, Cloudglue.local, "local")
refused(ConfigError, lambda: exports.write(segments, "segments.otio", frame_rate=25), "timelines")
command = Path(sys.executable).with_name("cloudglue")
done = subprocess.run([command, "--version"], capture_output=True, text=True)  # ours, no shell # nosec B603
assert done.returncode == 2, done
assert "cloudglue-client[cli]" in done.stderr, done
print("the client alone, and what to install for the rest")
