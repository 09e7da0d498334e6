"""The field's words, and not our own: what people who know HTTP, video or Python would have to learn first is not in the code or the documents."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OLD = {
    "colour of a client": ("sync and async", r"(both|each|either|one|two) colours?\b(?! \w*interpol)|\bcolour, _, |\bcolour == \"sync"),
    "Late, OVER": ("deadline exceeded, stalled", r"\bLate\b|\bOVER\b"),
    "put_on_the_clock": ("install the clock", r"put_on_the_clock"),
    "brought": ("received", r"\.brought\(|def brought"),
    "TurnedAway": ("throttled", r"TurnedAway"),
    "spare_vain_imports": ("a workaround names the bug", r"spare_vain"),
    "refusals, Refusal": ("HTTP errors", r"\brefusals\b|\bRefusal\b"),
    "lacking": ("unsupported", r"\b_?lacking\b"),
    "gate": ("access control", r"\bGate\b|\bthe gate\b|local[./]gate\b"),
    "children": ("subprocesses", r"\bchildren\.|import children|local[./]children\b"),
    "reading, views, incoming, conditions": ("requests, responses, multipart, search filter", r"(import|as) (reading|views|incoming|conditions)\b|\bviews\."),
    "stills": ("shot thumbnails", r"\b_?stills\b|\bStills\b"),
    "counterparts, shapes": ("matching schemas, structure", r"\bcounterparts?\b|import shapes|_shapes\b"),
    "failures_told, tell": ("errors as messages", r"failures_told|\btell\((?=f?\")"),
}  # fmt: skip


def texts() -> dict[str, str]:
    """Everything that is committed and written by hand, but for the changelog, which tells of the past."""
    kinds = ("*.py", "*.md", "*.jinja", "*.toml", "*.yaml", "Makefile")
    listed = subprocess.run(["git", "ls-files", *kinds], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    passed_over = ("generated/", "benchmarks/contenders/", "CHANGELOG.md", "tests/test_words.py")
    names = [name for name in listed.splitlines() if not name.startswith(passed_over) and (ROOT / name).exists()]
    return {name: (ROOT / name).read_text(encoding="utf-8") for name in names}


@pytest.mark.parametrize("word", OLD)
def test_a_word_of_our_own_is_not_used(word: str) -> None:
    instead, pattern = OLD[word]

    found = [
        f"{name}:{number}: {line.strip()}"
        for name, text in texts().items()
        for number, line in enumerate(text.splitlines(), 1)
        if re.search(pattern, line)
    ]

    assert found == [], f"say {instead!r}"
