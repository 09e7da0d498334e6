"""What is to be reached, and whether it is. No I/O: figures in, words out."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import median
from typing import Any, NamedTuple

OURS, ASYNC, VENDOR = "ours", "ours_async", "vendor"
AIOHTTP, SCENEDETECT = "aiohttp_msgspec", "scenedetect"
IDEAL = 0.05 * (1 + math.ceil(99 / 10))
"""Seconds that 100 pages take from a server 50 ms away: one alone, then the others ten at a time."""


class Figures:
    """The figures of a run: `figures("get", "ours")` is the smallest of all rounds, which the neighbours disturbed least."""

    def __init__(self, results: dict[str, Any]) -> None:
        self._results = results

    def __call__(self, measure: str, contender: str, figure: str = "cpu") -> float:
        """The smallest of the rounds."""
        return float(min(self.all(measure, contender, figure)))

    def median(self, measure: str, contender: str, figure: str = "cpu") -> float:
        """The median of the rounds."""
        return float(median(self.all(measure, contender, figure)))

    def all(self, measure: str, contender: str, figure: str = "cpu") -> list[float]:
        """Those of each round."""
        values: list[float] = self._results["measures"][measure][contender][figure]
        return values

    def at_once(self, contender: str) -> list[tuple[int, str]]:
        """How many calls at once a contender was measured with, and the figure that has it."""
        found = self._results["measures"]["in_flight"][contender]
        return sorted((int(figure.removeprefix("cpu_")), figure) for figure in found)

    def imported(self, contender: str) -> float:
        """Seconds that an import adds to a bare Python."""
        return max(self("import", contender) - self("import", "python"), 1e-4)

    def installed(self, contender: str) -> dict[str, Any]:
        """What its environment holds."""
        found: dict[str, Any] = self._results["contenders"][contender]
        return found


class _Noting(Figures):
    """Has no figures, and notes which measures are asked for them."""

    def __init__(self) -> None:
        self.measures: set[str] = set()

    def all(self, measure: str, contender: str, figure: str = "cpu") -> list[float]:
        self.measures.add(measure)
        return [1.0]

    def installed(self, contender: str) -> dict[str, Any]:
        return {"bytes": 1, "files": 1, "versions": {"one": "1"}}


class Goal(NamedTuple):
    """One goal: a figure, usually a ratio, that is at most, or at least, its limit."""

    text: str
    value: Callable[[Figures], float]
    limit: float
    at_least: bool = False

    @property
    def measures(self) -> set[str]:
        """The measures that it looks at; none where it is about what is installed."""
        noting = _Noting()
        self.value(noting)
        return noting.measures

    def is_met(self, figures: Figures) -> bool:
        """Whether it is reached."""
        value = self.value(figures)
        return value >= self.limit if self.at_least else value <= self.limit


class Row(NamedTuple):
    """A row of the table: what is measured, how it is shown, and its goals."""

    title: str
    show: Callable[[Figures, str], str]
    floor: str
    goals: list[Goal]


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.1f} ms"


def microseconds(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} µs"


def megabytes(count: float) -> str:
    return f"{count / 1e6:,.0f} MB" if count >= 1e7 else f"{count / 1e6:.1f} MB"


def _many(figures: Figures, name: str) -> str:
    wall, first = figures("many_segments", name, "wall"), figures("many_segments", name, "first")
    return f"{wall:.2f} s, first after {first * 1000:.0f} ms"


def _sent(figures: Figures, name: str) -> str:
    return f"{megabytes(figures('upload', name, 'bytes'))}, {figures('upload', name):.2f} s CPU"


def _waited(figures: Figures, name: str) -> str:
    return f"{megabytes(figures('wait', name, 'bytes'))}, {figures('wait', name):.2f} s CPU, {figures('wait', name, 'wall'):.1f} s"


def _at_once(figures: Figures, name: str) -> str:
    return ", ".join(
        f"{count}: {microseconds(figures('in_flight', name, figure))}" for count, figure in figures.at_once(name)
    )


def _clips(figures: Figures, name: str) -> str:
    one = milliseconds(figures("clips", name, "one"))
    return f"{one}, {milliseconds(figures('clips', name, 'eight'))}" if name == OURS else one


def _command(figures: Figures, name: str) -> str:
    return f"{milliseconds(figures('command', name, 'wall'))}, {milliseconds(figures('command', name))} CPU"


def _installed(figures: Figures, name: str) -> str:
    found = figures.installed(name)
    return f"{megabytes(found['bytes'])}, {found['files']:,} files, {len(found['versions']) - (name in (OURS, ASYNC, VENDOR))} dependencies"


def _both(value: Callable[[Figures, str], float]) -> Callable[[Figures], float]:
    """The worse of sync and async, where less is better."""
    return lambda figures: max(value(figures, OURS), value(figures, ASYNC))


ROWS = [
    Row(
        "`import`, CPU beyond a bare Python",
        lambda f, name: milliseconds(f.imported(name)),
        "httpx_msgspec",
        [
            Goal("at most 15 ms", lambda f: f.imported(OURS), 0.015),
            Goal("at most 0.3 × `import httpx`", lambda f: f.imported(OURS) / f.imported("httpx_msgspec"), 0.3),
            Goal("20 × faster than the vendor's", lambda f: f.imported(VENDOR) / f.imported(OURS), 20, True),
        ],
    ),
    Row(
        "process start to first decoded answer, CPU",
        lambda f, name: milliseconds(f("first_answer", name)),
        "httpx_msgspec",
        [
            Goal(
                "at most 1.1 × a script with httpx",
                lambda f: f("first_answer", OURS) / f("first_answer", "httpx_msgspec"),
                1.1,
            ),
            Goal(
                "6 × faster than the vendor's", lambda f: f("first_answer", VENDOR) / f("first_answer", OURS), 6, True
            ),
        ],
    ),
    Row(
        "one GET of 10 segments, CPU",
        lambda f, name: microseconds(f("get", name)),
        "urllib3_msgspec",
        [
            Goal("at most 0.75 × the vendor's", lambda f: f("get", OURS) / f("get", VENDOR), 0.75),
            Goal(
                "at most 0.7 × `httpx.Client.get` undecoded",
                lambda f: f("get", OURS) / f("get_undecoded", "httpx_msgspec"),
                0.7,
            ),
        ],
    ),
    Row(
        "GETs at once (tasks, or threads), CPU of each",
        _at_once,
        "aiohttp_msgspec",
        [
            Goal(
                "300 tasks at most 1.3 × our own 16",
                lambda f: f("in_flight", ASYNC, "cpu_300") / f("in_flight", ASYNC, "cpu_16"),
                1.3,
            ),
            Goal(
                "300 tasks at most 3 × aiohttp + msgspec",
                lambda f: f("in_flight", ASYNC, "cpu_300") / f("in_flight", AIOHTTP, "cpu_300"),
                3,
            ),
            Goal(
                "64 threads at most the vendor's",
                lambda f: f("in_flight", OURS, "cpu_64") / f("in_flight", VENDOR, "cpu_64"),
                1,
            ),
        ],
    ),
    Row(
        "decode a page of 100 segments, CPU",
        lambda f, name: microseconds(f("decode", name)),
        "httpx_msgspec",
        [
            Goal("at most 0.2 × the vendor's", lambda f: f("decode", OURS) / f("decode", VENDOR), 0.2),
            Goal("at most 1.5 × msgspec Structs", lambda f: f("decode", OURS) / f("decode", "httpx_msgspec"), 1.5),
        ],
    ),
    Row(
        "100,000 segments held, memory",
        lambda f, name: megabytes(f("memory", name, "bytes")),
        "httpx_msgspec",
        [
            Goal(
                "at most 0.25 × the vendor's",
                lambda f: f("memory", OURS, "bytes") / f("memory", VENDOR, "bytes"),
                0.25,
            )
        ],
    ),
    Row(
        "10,000 segments, 50 ms away",
        _many,
        "urllib3_msgspec",
        [
            Goal(
                "7 × faster than the vendor's",
                lambda f: f("many_segments", VENDOR, "wall") / _both(lambda f, n: f("many_segments", n, "wall"))(f),
                7,
                True,
            ),
            Goal(
                f"at most 1.3 × the ideal of 10 connections, {IDEAL:.2f} s",
                _both(lambda f, n: f("many_segments", n, "wall") / IDEAL),
                1.3,
            ),
            Goal(
                "first one after one round trip (at most 1.5 × 50 ms)",
                _both(lambda f, n: f("many_segments", n, "first") / 0.05),
                1.5,
            ),
        ],
    ),
    Row(
        "upload of 1 GB: growth of memory, CPU",
        _sent,
        "httpx_msgspec",
        [
            Goal("growth under 20 MB", _both(lambda f, n: f("upload", n, "bytes") / 1e6), 20),
            Goal("CPU at most the vendor's", lambda f: f("upload", OURS) / f("upload", VENDOR), 1),
        ],
    ),
    Row(
        "1,000 jobs of 3 s waited for at once: growth of memory, CPU, wall",
        _waited,
        "urllib3_msgspec",
        [
            Goal("CPU at most the vendor's", _both(lambda f, n: f("wait", n) / f("wait", VENDOR)), 1),
            Goal(
                "wall at most 1.2 × urllib3's",
                _both(lambda f, n: f("wait", n, "wall") / f("wait", "urllib3_msgspec", "wall")),
                1.2,
            ),
        ],
    ),
    Row(
        "40 clips of 4 s through a local client, one after the other and 8 at once: wall of a clip; the floor is `scenedetect.detect`",
        _clips,
        SCENEDETECT,
        [
            Goal(
                "one after the other, at most 1.5 × `scenedetect.detect`",
                lambda f: f("clips", OURS, "one") / f("clips", SCENEDETECT, "one"),
                1.5,
            ),
            Goal(
                "8 at once, at most 0.9 × `scenedetect.detect`",
                lambda f: f("clips", OURS, "eight") / f("clips", SCENEDETECT, "one"),
                0.9,
            ),
        ],
    ),
    Row(
        "`cloudglue segment --local` on one of them: wall, CPU; the floor is the `scenedetect` command",
        _command,
        SCENEDETECT,
        [
            Goal(
                "at most 1.3 × the `scenedetect` command",
                lambda f: f("command", OURS, "wall") / f("command", SCENEDETECT, "wall"),
                1.3,
            )
        ],
    ),
    Row(
        "installed: size, files, dependencies",
        _installed,
        "httpx_msgspec",
        [
            Goal("size below the vendor's", lambda f: f.installed(OURS)["bytes"] / f.installed(VENDOR)["bytes"], 1),
            Goal("files below the vendor's", lambda f: f.installed(OURS)["files"] / f.installed(VENDOR)["files"], 1),
            Goal(
                "dependencies below the vendor's",
                lambda f: len(f.installed(OURS)["versions"]) / len(f.installed(VENDOR)["versions"]),
                1,
            ),
        ],
    ),
]
