"""The table of README.md that compares this client with the vendor's, from the results in docs/explanations/performance.md.

python benchmarks/comparison.py    writes it; `make bench` does it too
"""

from __future__ import annotations

import re
from typing import NamedTuple

from environments import ROOT

README = ROOT / "README.md"
RESULTS = ROOT / "docs" / "explanations" / "performance.md"
BEGIN, END = "<!-- from docs/explanations/performance.md: -->\n", "<!-- until here -->\n"


class Line(NamedTuple):
    """A line of the table: what README calls it, which row of the results it is, and where these say how it is measured."""

    text: str
    row: str
    anchor: str


LINES = (
    Line("`import`, CPU", "`import`, CPU beyond a bare Python", "import"),
    Line("from start of Python to first answer, CPU", "process start to first decoded answer, CPU", "first-answer"),
    Line("one call that reads 10 segments, CPU", "one GET of 10 segments, CPU", "one-call"),
    Line("decode 100 segments, CPU", "decode a page of 100 segments, CPU", "decode"),
    Line("keep 100,000 segments, memory", "100,000 segments held, memory", "memory"),
    Line("iterate over 10,000 segments, 50 ms away", "10,000 segments, 50 ms away", "long-list"),
    Line("upload 1 GB: memory, CPU", "upload of 1 GB: growth of memory, CPU", "upload"),
    Line(
        "wait for 1,000 jobs of 3 s: memory, CPU, wall",
        "1,000 jobs of 3 s waited for at once: growth of memory, CPU, wall",
        "waits",
    ),
    Line("installed", "installed: size, files, dependencies", "installed"),
)


def table(results: str) -> str:
    """The table, from the text of the results.

    Raises:
        KeyError: The results have no such row any more.
    """
    cells = (line.strip("|").split(" | ") for line in results.splitlines() if line.startswith("| "))
    rows = {row[0].strip(): row[1:4] for row in cells if len(row) > 4}
    lines = ["| measured | this client | its async client | the vendor's |", "|---|---|---|---|"]
    for text, row, anchor in LINES:
        lines.append(f"| [{text}]({_link(anchor)}) | {' | '.join(rows[row])} |")
    return "\n".join(lines) + "\n"


def page(readme: str, results: str) -> str:
    """README with the table of these results."""
    return re.sub(
        f"(?<={re.escape(BEGIN)}).*(?={re.escape(END)})",
        lambda _: f"\n{table(results)}\n",
        readme,
        count=1,
        flags=re.DOTALL,
    )


def write() -> None:
    """Write it."""
    results = RESULTS.read_text(encoding="utf-8")
    README.write_text(page(README.read_text(encoding="utf-8"), results), encoding="utf-8")


def _link(anchor: str) -> str:
    return f"{RESULTS.relative_to(ROOT).as_posix()}#{anchor}"


if __name__ == "__main__":
    write()
