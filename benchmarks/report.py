"""From figures to docs/explanations/performance.md, between its markers, the pictures beside it, and the table of README.md.

python benchmarks/report.py      the document anew, from build/bench/results.json
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import charts
import comparison
from environments import BUILD, ROOT
from goals import OURS, ROWS, SCENEDETECT, VENDOR, Figures, Goal, Row, megabytes, microseconds, milliseconds

DOCUMENT = ROOT / "docs" / "explanations" / "performance.md"
PICTURES = ROOT / "docs" / "explanations" / "performance"
BEGIN, END = "<!-- made by make bench: -->", "<!-- until here -->"


def _seconds(value: float) -> str:
    return f"{value:.2f} s"


class Picture(NamedTuple):
    """A chart: which figure of which measure it shows, and how it is written."""

    measure: str
    figure: str
    title: str
    written: Callable[[float], str]


CHARTS = [
    Picture("import", "cpu", "Start of Python and import: CPU", milliseconds),
    Picture("first_answer", "cpu", "From process start to first answer: CPU", milliseconds),
    Picture("get", "cpu", "One GET of 10 segments: CPU", microseconds),
    Picture("decode", "cpu", "Decode 100 segments: CPU", microseconds),
    Picture("memory", "bytes", "100,000 segments held: memory", megabytes),
    Picture("many_segments", "wall", "10,000 segments, 50 ms away: wall time", _seconds),
    Picture("upload", "bytes", "Upload of 1 GB: growth of memory", megabytes),
    Picture("wait", "cpu", "1,000 jobs waited for at once: CPU", _seconds),
    Picture("clips", "one", "40 clips of 4 s, one after the other: wall time of a clip", milliseconds),
    Picture("command", "wall", "The command on one clip: wall time", milliseconds),
]


def write(results: dict[str, Any]) -> None:
    """Write the document's part between the markers, the pictures, and what README.md takes of it."""
    figures = Figures(results)
    titles = {
        "python": "bare Python",
        SCENEDETECT: "PySceneDetect",
        **{name: c["title"] for name, c in results["contenders"].items()},
    }
    PICTURES.mkdir(exist_ok=True)
    for picture in _charts(results):
        names = results["measures"][picture.measure]
        values = sorted((figures(picture.measure, n, picture.figure), n) for n in names)
        bars = [(titles[n], value, picture.written(value), n.startswith("ours")) for value, n in values]
        (PICTURES / f"{picture.measure}.svg").write_text(charts.bars(picture.title, bars), encoding="utf-8")
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    made = "\n".join(
        [
            BEGIN,
            *_about(results),
            *_goals(figures),
            *_layers(figures, results),
            *_details(figures, results, titles),
            END,
        ]
    )
    DOCUMENT.write_text(before + made + rest.partition(END)[2], encoding="utf-8")
    comparison.write()


def told(results: dict[str, Any], measures: list[str]) -> list[str]:
    """A line for each goal that these measures have to do with: whether it is reached, and by how much."""
    figures = Figures(results)
    lines = []
    for row in ROWS:
        for goal in row.goals:
            if goal.measures & set(measures) and goal.measures <= results["measures"].keys():
                met = "met   " if goal.is_met(figures) else "MISSED"
                lines.append(f"{met} {goal.value(figures):8.3g}   {row.title}: {goal.text}")
    return lines


def _charts(results: dict[str, Any]) -> list[Picture]:
    """Those of what was measured."""
    return [picture for picture in CHARTS if picture.measure in results["measures"]]


def _about(results: dict[str, Any]) -> list[str]:
    machine = results["machine"]
    where = f"{machine['date']}, {machine['processor']}, {machine['system']}, Python {machine['python']}, load {machine['load']}."
    versions = [
        f"| {c['title']} | {', '.join(f'{name} {version}' for name, version in sorted(c['versions'].items()))} |"
        for c in results["contenders"].values()
    ]
    return ["", where, "", "| contender | installed |", "|---|---|", *versions, ""]


def _goals(figures: Figures) -> list[str]:
    head = [
        "| measure | ours | ours, async | the vendor's | floor | goal | reached | met |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return [*head, *(line for row in ROWS for line in _lines(row, figures)), ""]


def _lines(row: Row, figures: Figures) -> list[str]:
    shown = [_shown(row, figures, name) for name in ("ours", "ours_async", "vendor", row.floor)]
    cells = [" | ".join([row.title, *shown]), *[" | ".join([""] * 5)] * (len(row.goals) - 1)]
    return [
        f"| {cell} | {goal.text} | {_reached(goal, figures)} |" for cell, goal in zip(cells, row.goals, strict=True)
    ]


def _reached(goal: Goal, figures: Figures) -> str:
    try:
        return f"{goal.value(figures):.3g} | {'yes' if goal.is_met(figures) else '**no**'}"
    except KeyError:
        return "not measured | –"


def _shown(row: Row, figures: Figures, name: str) -> str:
    try:
        return row.show(figures, name)
    except KeyError:  # not every contender can do everything
        return "–"


def _layers(figures: Figures, results: dict[str, Any]) -> list[str]:
    """What each layer takes, with those below it: a goal that is less than one of them is not for ours to reach."""
    if not {"get", "layers"} <= results["measures"].keys():
        return []
    vendor = figures("get", VENDOR)
    return [
        "| one GET of 10 segments through | CPU | × the vendor's whole call |",
        "|---|---|---|",
        *(
            f"| {layer} | {microseconds(value)} | {value / vendor:.2f} |"
            for layer in results["measures"]["layers"][OURS]
            for value in [figures("layers", OURS, layer)]
        ),
        "",
    ]


def _details(figures: Figures, results: dict[str, Any], titles: dict[str, str]) -> list[str]:
    lines = []
    for picture in _charts(results):
        lines += [f"![{picture.title}](performance/{picture.measure}.svg)", ""]
    lines += ["| measure | contender | figure | least | median | rounds |", "|---|---|---|---|---|---|"]
    for measure, by_name in results["measures"].items():
        for name, by_figure in by_name.items():
            for figure in by_figure:
                # 1e-6 of a second is a microsecond, and of a byte a megabyte's share: both read well in millions.
                unit, scale = ("MB", 1e-6) if figure == "bytes" else ("ms", 1e3)
                least, middle = figures(measure, name, figure), figures.median(measure, name, figure)
                rounds = len(figures.all(measure, name, figure))
                lines.append(
                    f"| {measure} | {titles[name]} | {figure}, {unit} | {least * scale:,.3g} | {middle * scale:,.3g} | {rounds} |"
                )
    return [*lines, ""]


if __name__ == "__main__":
    write(json.loads((BUILD / "results.json").read_text(encoding="utf-8")))
