"""One film in parts: what that costs, and how far it goes on more cores than this machine has.

parts.py [--seconds 170] [--rounds 5] [--parts 2 4 8 16] [--write]   --write puts the table into docs/guides/machines.md

Each measurement is a process of its own, with the film read by one thread. Undivided and two processes take turns. Then the parts of a division are
scored one at a time: on as many cores as there are parts the longest of them, and the decision over all, is what the film takes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Any

from films import Film

from cloudglue.local.media import detection, parts
from cloudglue.local.media.video import Video

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "guides" / "machines.md"
BEGIN, END = "<!-- parts: begin -->", "<!-- parts: end -->"
FILM = Film("h264-720p.mp4", "libx264", (1280, 720), rate=Fraction(25), options={"preset": "veryfast"})


def main() -> None:
    """Measure, and print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=170)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--parts", type=int, nargs="+", default=[2, 4, 8, 16])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("KIND", "VIDEO"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(MEASURES[options.one[0].partition(":")[0]](options.one[0], Path(options.one[1]))))
        return
    film = FILM.make(ROOT / "build" / "films", options.seconds * 25)
    whole, two = [], []
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
        whole.append(_measured("undivided", film))
        two.append(_measured("processes:2", film))
    one_by_one = {count: _measured(f"one_by_one:{count}", film) for count in options.parts}
    table = "\n".join(_table(options.seconds, whole, two, one_by_one))
    print(table)
    if options.write:
        before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
        made = f"{BEGIN}\n\n{table}\n\n{END}"
        DOCUMENT.write_text(before + made + rest.partition(END)[2], encoding="utf-8")


def undivided(_: str, film: Path) -> dict[str, Any]:
    """The film read in one go by one thread."""
    clock = _Clock()
    with Video(film, threads=1) as video:
        found = detection.detect_cuts(film, opened=video)
    return {**clock.read(), "cuts": found.cuts}


def processes(kind: str, film: Path) -> dict[str, Any]:
    """The film in parts, in so many processes that have done nothing before."""
    count = int(kind.partition(":")[2])
    clock = _Clock()
    with ProcessPoolExecutor(count) as executor:
        found = parts.detect_cuts(film, executor, count)
    return {**clock.read(), "cuts": found.cuts}


def one_by_one(kind: str, film: Path) -> dict[str, Any]:
    """The parts of the film one at a time, and the decision over all."""
    divided = parts.plan(film, int(kind.partition(":")[2]))
    clock, seconds, scores = _Clock(), [], []
    for part in divided.parts:
        began = time.perf_counter()
        scores.append(parts.score(part))
        seconds.append(time.perf_counter() - began)
    began = time.perf_counter()
    found = parts.join(divided, scores, detection.Detector(divided.frame_rate))
    assert found is not None
    return {**clock.read(), "parts": seconds, "decision": time.perf_counter() - began, "cuts": found.cuts}


MEASURES = {"undivided": undivided, "processes": processes, "one_by_one": one_by_one}


class _Clock:
    def __init__(self) -> None:
        self._began, self._cpu = time.perf_counter(), _cpu()

    def read(self) -> dict[str, float]:
        return {"wall": time.perf_counter() - self._began, "cpu": _cpu() - self._cpu}


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _measured(kind: str, film: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--one", kind, str(film)]
    found: dict[str, Any] = json.loads(subprocess.check_output(command))
    return found


def _table(seconds: int, whole: list[Any], two: list[Any], one_by_one: dict[int, Any]) -> list[str]:
    found = {tuple(one["cuts"]) for one in [*whole, *two, *one_by_one.values()]}
    assert len(found) == 1, f"not the same cuts: {found}"
    least = min(one["wall"] for one in whole)
    lines = [
        f"{seconds} s of H.264, 720p; {os.cpu_count()} cores; least and median of {len(whole)} rounds, in turns.",
        "",
        "| the film | wall, s | × undivided | CPU, s |",
        "|---|---|---|---|",
    ]
    for name, rounds in (("undivided, one thread", whole), ("two processes", two)):
        walls, cpus = [one["wall"] for one in rounds], [one["cpu"] for one in rounds]
        lines.append(
            f"| {name} | {min(walls):.1f}, {median(walls):.1f} | {min(walls) / least:.2f} | {min(cpus):.1f}, {median(cpus):.1f} |"
        )
    for count, one in one_by_one.items():
        wall = max(one["parts"]) + one["decision"]
        lines.append(
            f"| {count} parts one at a time: the longest | {wall:.1f} | {wall / least:.2f} | {one['cpu']:.1f} |"
        )
    return lines


if __name__ == "__main__":
    main()
