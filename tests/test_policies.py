"""What the project says of itself to those who report, ask and decide: it agrees with what it is built of."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
POLICIES = (ROOT / "docs/explanations/policies.md").read_text(encoding="utf-8")
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


def pythons() -> set[str]:
    """Those that the package says it is for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return {m[1] for one in project["classifiers"] if (m := re.search(r":: (3\.\d+)$", one))}


def test_each_python_that_is_supported_has_its_end() -> None:
    table = dict(re.findall(r"^\| (3\.\d+) \| (\w+ \d{4}) \|$", POLICIES, re.MULTILINE))

    assert set(table) == pythons()
    # PEP 602: a minor version a year, in October, with five years of life.
    assert table == {one: f"October {2016 + int(one[2:])}" for one in pythons()}


def test_the_workflows_test_each_python_that_is_supported() -> None:
    workflow = YAML(typ="safe", pure=True).load((ROOT / ".github/workflows/tests.yml").read_text())

    assert set(workflow["jobs"]["compatibility"]["strategy"]["matrix"]["python"]) == pythons()


@pytest.mark.parametrize("form", [one for one in FORMS if one.name != "config.yml"], ids=lambda path: path.name)
def test_a_form_of_an_issue_is_one_that_can_be_filled_in(form: Path) -> None:
    read = YAML(typ="safe", pure=True).load(form.read_text(encoding="utf-8"))

    assert read["name"]
    assert read["description"]
    ids = [one["id"] for one in read["body"] if one["type"] != "markdown"]
    assert len(ids) == len(set(ids)) > 0
    assert any(one.get("validations", {}).get("required") for one in read["body"])


def test_nobody_is_asked_for_a_key() -> None:
    text = (ROOT / ".github/ISSUE_TEMPLATE/bug.yml").read_text(encoding="utf-8")

    assert "Leave your API key out" in text
    assert "cloudglue doctor" in text
