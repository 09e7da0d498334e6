"""The pages that are made are up to date: docs/reference.md is what the classes have, docs/resources what the contract says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import cloudglue
from cloudglue import Cloudglue, models
from tools.documents import reference as reference

ROOT = Path(__file__).resolve().parent.parent


def checked() -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.documents.pages", "--check"], cwd=ROOT, capture_output=True, text=True
    )


def test_the_pages_are_up_to_date() -> None:
    done = checked()

    assert done.stdout.strip() == "docs is what the contract and the classes give"
    assert done.returncode == 0


def test_a_new_method_changes_the_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    def rewind(self: Cloudglue, seconds: float = 1.0) -> str:
        """Go back."""
        return "done"

    monkeypatch.setattr(Cloudglue, "rewind", rewind, raising=False)

    assert "- `client.rewind(seconds=1.0) -> str`: Go back." in reference.page()


def test_every_public_name_is_in_the_reference() -> None:
    named = set(re.findall(r"\w+", (ROOT / "docs/reference.md").read_text(encoding="utf-8")))

    assert {*cloudglue.__all__, *models.__all__} - named == set()
