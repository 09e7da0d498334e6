"""With the extra `cli`: the command is there."""

import subprocess
import sys
from pathlib import Path

from cloudglue import exports, strategies


def cloudglue(*arguments: str) -> str:
    """What the command prints."""
    program = Path(sys.executable).with_name("cloudglue")
    done = subprocess.run([program, *arguments], capture_output=True, text=True)  # ours, no shell # nosec B603
    assert done.returncode == 0, done
    assert not done.stderr.startswith("Traceback"), done
    return done.stdout


assert cloudglue("--version") == f"cloudglue-client {sys.argv[1]}\n"
assert "segment" in cloudglue("--help")
exports.write(strategies.preview(strategies.uniform(5), 60), "segments.json")
cloudglue("export", "segments.json", "-o", "segments.vtt")
assert Path("segments.vtt").read_text(encoding="utf-8").startswith("WEBVTT")
print("the command")
