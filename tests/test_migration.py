"""The table for those who come from the vendor's client names only what is there."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from cloudglue import AsyncCloudglue, Cloudglue

TEXT = (Path(__file__).resolve().parent.parent / "docs/migration.md").read_text(encoding="utf-8")
RENAMED = re.findall(r"^\| `(\w+\.\w+)` \| `(\w+)\.(\w+)` \|", TEXT, re.MULTILINE)
SAME = [
    (resource, method)
    for resource, methods in re.findall(r"^\| `(\w+)` \| (`\w+`(?:, `\w+`)*) \|$", TEXT, re.MULTILINE)
    for method in re.findall(r"\w+", methods)
]


@pytest.mark.parametrize("kind", [Cloudglue, AsyncCloudglue])
def test_each_call_of_the_table_is_there(kind: type) -> None:
    client = kind("cg-key")
    modules = ("strategies", "filters")

    places = [
        (place if place not in modules else importlib.import_module(f"cloudglue.{place}"), name)
        for place, name in [*[(place, name) for _, place, name in RENAMED], *SAME]
    ]

    missing = [(p, n) for p, n in places if not hasattr(getattr(client, p) if isinstance(p, str) else p, n)]
    assert missing == []


def test_the_table_covers_the_vendors_calls_once() -> None:
    named = [vendor for vendor, _, _ in RENAMED] + [f"{resource}.{method}" for resource, method in SAME]

    assert len(named) == len(set(named)) == 150
