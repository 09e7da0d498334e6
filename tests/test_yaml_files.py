"""YAML files are read as YAML 1.2 says, and nothing in them is lost in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tools.contract.yaml_files import load

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted([*ROOT.glob("openapi/*.yaml"), *ROOT.glob("examples/*/contract/*.yaml")])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_is_read_as_by_another_reader(file: Path) -> None:
    assert json.dumps(load(file)) == json.dumps(YAML(typ="safe", pure=True).load(file))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"),
        ("no", "no"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2026-01-01", "2026-01-01"),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("+12", 12),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("True", True),
        ("~", None),
        ("", None),
        ("1.0.0", "1.0.0"),
        ("'7'", "7"),
        ("<<", "<<"),
    ],
)
def test_a_value_is_what_yaml_1_2_says(tmp_path: Path, text: str, value: object) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(f"key: {text}\n", encoding="utf-8")

    found = load(file)["key"]

    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            "a.yaml:3: is not YAML that can be read: found duplicate key 'a', which is on line 1 too; keep one of them",
        ),
        ("paths: {get: 1, get: 2}\n", "duplicate key 'get'"),
        ("a: [1\n", "a.yaml:1: is not YAML that can be read: "),
        ("a: !!python/object:os.system x\n", "could not determine a constructor"),
    ],
)
def test_what_is_no_yaml_or_says_a_thing_twice_is_refused(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ValueError, match=said):
        load(file)


def test_a_key_is_text_as_in_json(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("{by: fill_gaps, takes: {false: a, true: b}}\n", encoding="utf-8")

    assert load(file)["takes"] == {"false": "a", "true": "b"}
