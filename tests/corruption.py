"""Files that are broken in every way, made from a good one; as a program, they are all given to an engine.

corruption.py [COPIES]   200 copies with random bytes flipped, and all the others; prints what became of them
"""

from __future__ import annotations

import struct
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import clips
import numpy as np


def flipped(good: Path, folder: Path, count: int) -> Iterator[Path]:
    """Copies with one to sixty-four bytes changed, anywhere."""
    whole = good.read_bytes()
    for seed in range(count):
        random = np.random.default_rng(seed)
        data = np.frombuffer(whole, np.uint8).copy()
        places = random.integers(0, len(data), 2 ** random.integers(0, 7))
        data[places] ^= random.integers(1, 256, len(places), np.uint8)
        yield _written(folder / f"flipped-{seed}{good.suffix}", data.tobytes())


def cut(good: Path, folder: Path) -> Iterator[Path]:
    """The first tenth, the first two tenths, …"""
    data = good.read_bytes()
    for tenths in range(1, 10):
        yield _written(folder / f"cut-{tenths}{good.suffix}", data[: len(data) * tenths // 10])


def giant(good: Path, folder: Path) -> Path:
    """An .mp4 whose header claims 100,000 × 100,000 pixels, in each place that says a size."""
    data = bytearray(good.read_bytes())
    # The visual sample entry: 4 bytes of length, `avc1`, 24 bytes, width, height. What fits into 16 bits, at most.
    entry = data.index(b"avc1", data.index(b"stsd")) + 28
    data[entry : entry + 4] = struct.pack(">HH", 65535, 65535)
    # The track header ends with both, as 16.16 fixed point.
    header = data.index(b"tkhd") - 4
    end = header + struct.unpack(">I", data[header : header + 4])[0]
    data[end - 8 : end] = struct.pack(">II", 100_000 << 16 & 0xFFFFFFFF, 100_000 << 16 & 0xFFFFFFFF)
    return _written(folder / "giant.mp4", bytes(data))


def giant_header(folder: Path) -> Path:
    """A YUV4MPEG file of 100,000 × 100,000 pixels, with the beginning of one frame."""
    return _written(folder / "giant.y4m", b"YUV4MPEG2 W100000 H100000 F25:1 Ip A1:1 C420jpeg\nFRAME\n" + bytes(100_000))


def outcome(client: Any, path: Path) -> str:
    """Upload a file and look for shots in it: how that ended, and why."""
    from cloudglue import APIStatusError, JobFailedError, UploadError, strategies

    try:
        file = client.files.upload(path)
        job = client.segmentations.create(file.id, strategies.shot_detector(detector="content"))
        return str(client.segmentations.wait(job.segmentation_id, timeout=120).status)
    except UploadError as error:
        return f"refused by the client: {_without_names(str(error), path)}"
    except JobFailedError as error:
        return f"failed: {_without_names(str(error.job.error), path)}"
    except APIStatusError as error:
        if error.status_code not in (400, 415):
            raise
        return f"refused: {_without_names(str(error.body), path)}"


def _without_names(text: str, path: Path) -> str:
    return text.replace(path.name, "it")


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def main() -> None:
    """Give an engine all of them."""
    from cloudglue import Cloudglue

    copies = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as name, Cloudglue.local() as client:
        folder = Path(name)
        good = [clips.tiny(folder), clips.transport_stream(folder)]
        broken = [path for clip in good for path in (*cut(clip, folder), *flipped(clip, folder, copies // 2))]
        broken += [giant(good[0], folder), giant_header(folder), clips.audio_only(folder), clips.one_frame(folder)]
        broken += [clips.text(folder), clips.empty(folder)]
        for reason, count in Counter(outcome(client, path) for path in broken).most_common():
            print(f"{count:4} {reason}")
        assert outcome(client, good[0]) == "completed"
        print("The engine lives, and segments a good film.")


if __name__ == "__main__":
    main()
