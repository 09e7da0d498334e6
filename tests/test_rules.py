"""Rules between fields, as `x-rules` of a contract says them."""

from __future__ import annotations

from typing import Any

import pytest

from cloudglue.codec import validation
from cloudglue_api import models
from cloudglue_api.models import ShotDetector
from cloudglue_api.types import UNSET, ByValue, Model, Unset


class Gapless(Model):
    """A number that one value of a boolean alone takes."""

    fill_gaps: bool | Unset = UNSET
    shortest: float | Unset = UNSET

    __rules__ = (ByValue("fill_gaps", takes={"false": "shortest"}),)


class Thorough(Model):
    """A number that one value of an enum alone needs; the other value has no field of its own."""

    detector: ShotDetector | Unset = UNSET
    threshold: float | Unset | None = UNSET

    __rules__ = (ByValue("detector", needs={"content": "threshold"}),)


@pytest.mark.parametrize(
    ("model", "given", "said"),
    [
        (Gapless, {"fill_gaps": False, "shortest": 1.5}, []),
        (Gapless, {"fill_gaps": True}, []),
        (Gapless, {"shortest": 1.5}, []),
        (Gapless, {"fill_gaps": True, "shortest": 1.5}, ["shortest: fill_gaps true does not take it; remove it or use fill_gaps false"]),
        (Gapless, {"fill_gaps": "yes", "shortest": 1.5}, ["fill_gaps: 'yes' is neither true nor false"]),
        (Thorough, {"detector": "content", "threshold": 27}, []),
        (Thorough, {"detector": ShotDetector.ADAPTIVE}, []),
        (Thorough, {"detector": ShotDetector.CONTENT}, ["threshold: is missing: detector 'content' needs it"]),
        (Thorough, {"detector": "adaptive", "threshold": 27}, ["threshold: detector 'adaptive' does not take it; remove it or use detector 'content'"]),
        (Thorough, {"detector": "loud", "threshold": 27}, ["detector: unknown 'loud'; allowed are 'adaptive', 'content'"]),
    ],
)  # fmt: skip
def test_a_field_belongs_to_one_value_of_another(model: Any, given: dict[str, Any], said: list[str]) -> None:
    assert [str(one) for one in validation.violations(model, given)] == said


def test_a_list_with_a_fault_in_it_is_not_taken_for_a_text() -> None:
    asked = {"model": "nimbus-001", "input": [{"role": "user", "content": "Who wins?"}]}

    found = validation.violations(models.NewResponse, asked)

    assert [str(one) for one in found] == [
        "input[0].content: 'Who wins?' is text, a list was expected",
        "input[0].type: is missing; it is one of 'message'",
    ]


@pytest.mark.parametrize(
    ("knowledge_base", "said"),
    [
        ({"source": "file"}, "knowledge_base.source: unknown 'file'; allowed are 'collections', 'files', 'default'"),
        ({"source": 3}, "knowledge_base.source: unknown 3; allowed are 'collections', 'files', 'default'"),
        ({}, "knowledge_base.source: is missing; it is one of 'collections', 'files', 'default'"),
    ],
)
def test_what_tells_the_members_of_a_union_apart_is_named_with_all_its_values(
    knowledge_base: dict[str, Any], said: str
) -> None:
    found = validation.violations(models.NewDeepSearch, {"query": "goals", "knowledge_base": knowledge_base})

    assert [str(one) for one in found] == [said]
