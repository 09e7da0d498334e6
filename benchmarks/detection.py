"""Shot detection against the `scenedetect` command, for its cuts, and against plain decoding, for its time.

detection.py [--frames 400] [--rounds 5] [--write]   --write puts the table into docs/explanations/detection.md

Each measurement is a process of its own that times itself when everything is imported: decoding by PyAV and nothing else,
ours, the command's main function. They take turns, so that what else the machine does meets all of them.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from attrs import frozen
from films import FILMS, Film

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "films"
DOCUMENT = ROOT / "docs" / "explanations" / "detection.md"
BEGIN, END = "<!-- detection: begin -->", "<!-- detection: end -->"
DETECTORS = ("adaptive", "content")
KINDS = ("decode", "ours", "command")


@frozen
class Row:
    """What was measured on one film."""

    film: Film
    cuts: dict[str, int]
    """By detector, how many; only there where both agree on each."""
    against_decoding: tuple[float, float, float]
    """Our time in times of plain decoding: of the minima, of the medians; and processor time."""
    against_command: tuple[float, float, float]
    """The command's time in times of ours: of the minima, of the medians; and processor time."""


def main() -> None:
    """Measure every film and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--frames", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("KIND", "VIDEO"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(*_timed(*options.one))
        return
    rows = []
    for film in FILMS:
        rows.append(_measured(film, film.make(FOLDER, options.frames), options.rounds))
        print(_line(rows[-1]), flush=True)
    text = _table(rows, options.frames, options.rounds)
    print(f"\n{text}")
    if options.write:
        before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
        DOCUMENT.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def cuts_of_the_command(video: Path, detector: str) -> list[float]:
    """Where the command cuts, in seconds to the millisecond, which tells any two frames apart."""
    command = Path(sys.executable).with_name("scenedetect")
    with tempfile.TemporaryDirectory() as folder:
        listing = ["list-scenes", "--filename", "scenes.csv", "--skip-cuts"]
        arguments = ["--quiet", "--input", str(video), "--output", folder, f"detect-{detector}", *listing]
        subprocess.run([str(command), *arguments], check=True, capture_output=True)
        rows = list(csv.reader((Path(folder) / "scenes.csv").read_text().splitlines()))
    return [float(row[3]) for row in rows[2:]]


def our_cuts(video: Path, detector: str) -> list[float]:
    """Ours, to the millisecond too."""
    from cloudglue.local.media.detection import detect_cuts

    return [round(cut, 3) for cut in detect_cuts(video, detector=detector).cuts]


def _measured(film: Film, video: Path, rounds: int) -> Row:
    cuts = {}
    for detector in DETECTORS:
        ours, theirs = our_cuts(video, detector), cuts_of_the_command(video, detector)
        if ours != theirs:
            sys.exit(f"{video.name}, {detector}: the cuts differ\n  ours:    {ours}\n  command: {theirs}")
        cuts[detector] = len(ours)
    taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
    for _ in range(rounds):
        for kind in KINDS:
            command = [sys.executable, __file__, "--one", kind, str(video)]
            said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            wall, processor = said.split()[-2:]
            taken[kind].append((float(wall), float(processor)))
    return Row(film, cuts, _ratios(taken["ours"], taken["decode"]), _ratios(taken["command"], taken["ours"]))


def _ratios(these: list[tuple[float, float]], those: list[tuple[float, float]]) -> tuple[float, float, float]:
    (wall, processor), (other_wall, other_processor) = zip(*these, strict=True), zip(*those, strict=True)
    middle = statistics.median(wall) / statistics.median(other_wall)
    return min(wall) / min(other_wall), middle, min(processor) / min(other_processor)


def _timed(kind: str, video: str) -> tuple[float, float]:
    """Seconds that it takes in this process, imports aside: by the clock, and of the processors."""
    if kind == "decode":
        import av

        start, spent = time.perf_counter(), time.process_time()
        with av.open(video) as container:
            container.streams.video[0].thread_type = "AUTO"
            for _ in container.decode(video=0):
                pass
    elif kind == "ours":
        from cloudglue.local.media.detection import detect_cuts

        start, spent = time.perf_counter(), time.process_time()
        detect_cuts(video)
    else:
        from scenedetect.__main__ import main as scenedetect

        with tempfile.TemporaryDirectory() as folder:
            sys.argv = ["scenedetect", "-q", "-i", video, "-o", folder, "detect-adaptive", "list-scenes"]
            start, spent = time.perf_counter(), time.process_time()
            scenedetect()
    return time.perf_counter() - start, time.process_time() - spent


def _line(row: Row) -> str:
    film = row.film
    shape = f"{film.size[0]} × {film.size[1]}{f', turned {film.rotation}°' if film.rotation else ''}"
    rate = "variable" if film.is_variable else f"{float(film.rate):.4g}"
    cuts = " and ".join(str(row.cuts[detector]) for detector in DETECTORS)
    both = (row.against_decoding, row.against_command)
    times = " | ".join(f"{low:.2f} ({middle:.2f}) | {processor:.2f}" for low, middle, processor in both)
    return f"| {film.name} | {film.codec}, {film.pixels} | {shape} | {rate} | {cuts}, equal | {times} |"


def _table(rows: list[Row], frames: int, rounds: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("av", "scenedetect-headless", "opencv-python-headless"))
    head = (
        f"{frames} frames a film, {rounds} rounds, taking turns; {os.cpu_count()} cores, {platform.machine()}, "
        f"Python {platform.python_version()}, {packages}. Ratios of the least times, of the medians in brackets; then of the "
        "processors' time, which other programs on the machine disturb less.\n\n"
        "| film | coded as | pixels | frames a second | cuts: adaptive and content | ours ÷ plain decoding | its processor time "
        "| command ÷ ours | its processor time |\n|---|---|---|---|---|---|---|---|---|\n"
    )
    middle = [
        f"**{statistics.median(ratios[place] for ratios in column):.2f}**"
        for column in ([r.against_decoding for r in rows], [r.against_command for r in rows])
        for place in (0, 2)
    ]
    tail = f"\n| **median of the films** | | | | | {' | '.join(middle)} |"
    return head + "\n".join(_line(row) for row in rows) + tail


if __name__ == "__main__":
    main()
