"""A filter says what was compared, and what the API would refuse is named before it is sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cloudglue import Cloudglue, ConfigError, filters, models
from cloudglue.filters import Criterion


def problems(make: Callable[[], Any]) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        make()
    return [str(v) for v in caught.value.violations]


def test_conditions_on_all_parts_become_one_filter() -> None:
    made = filters.where(
        filters.metadata("speaker", scope="segment") == "John",
        filters.duration_seconds > 60,
        filters.filename.like("%.mp4"),
        filters.metadata("tags").contains_any(["a", "b"]),
        filters.source_metadata("title") != "Weekly",
    )

    assert made == models.SearchFilter(
        metadata=[
            models.SearchFilterMetadataCriterion(
                "speaker", models.SearchOperator.EQUAL, valueText="John", scope=models.SearchFilterScope.SEGMENT
            ),
            models.SearchFilterMetadataCriterion("tags", models.SearchOperator.CONTAINSANY, valueTextArray=["a", "b"]),
        ],
        video_info=[
            models.SearchFilterVideoInfoCriterion(
                models.SearchFilterVideoInfoField.DURATION_SECONDS, models.SearchOperator.GREATERTHAN, valueText="60"
            )
        ],
        file=[
            models.SearchFilterFileCriterion(
                models.SearchFilterFileField.FILENAME, models.SearchOperator.LIKE, valueText="%.mp4"
            )
        ],
        source_metadata=[models.SearchFilterCriterion("title", models.SearchOperator.NOTEQUAL, valueText="Weekly")],
    )


@pytest.mark.parametrize(
    ("criterion", "operator"),
    [
        (filters.bytes == 1, "Equal"),
        (filters.bytes != 1, "NotEqual"),
        (filters.bytes < 1, "LessThan"),
        (filters.bytes > 1, "GreaterThan"),
        (1 > filters.bytes, "LessThan"),  # noqa: SIM300 - the other way round is the point
        (filters.uri.like("1"), "Like"),
        (filters.id.in_(["1"]), "In"),
        (filters.metadata("a").contains_any(["1"]), "ContainsAny"),
        (filters.metadata("a").contains_all(["1"]), "ContainsAll"),
    ],
)
def test_each_comparison_is_an_operator_of_the_api(criterion: Criterion, operator: str) -> None:
    assert criterion.values["operator"] == operator
    assert (criterion.values.get("valueText") or criterion.values["valueTextArray"][0]) == "1"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("6 ", "6 "),
        (True, "true"),
        (False, "false"),
        (60, "60"),
        (60.0, "60"),
        (0.5, "0.5"),
        (-0.5, "-0.5"),
        (2**63, "9223372036854775808"),
        (date(2026, 3, 31), "2026-03-31"),
        (datetime(2026, 3, 31, 12), "2026-03-31T12:00:00+00:00"),
        (datetime(2026, 3, 31, 12, tzinfo=timezone(timedelta(hours=2))), "2026-03-31T12:00:00+02:00"),
        (datetime(2026, 3, 31, tzinfo=UTC), "2026-03-31T00:00:00+00:00"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ],
)
def test_a_value_is_written_as_the_api_reads_it(value: filters.Value, text: str) -> None:
    assert (filters.created_at == value).values["valueText"] == text
    assert filters.created_at.in_([value]).values["valueTextArray"] == [text]


@given(some.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_without_loss(value: float) -> None:
    assert float((filters.duration_seconds > value).values["valueText"]) == value


@pytest.mark.parametrize(
    ("compare", "expected"),
    [
        (lambda: filters.metadata("a") == None, "metadata.a: None is not a value for Equal; give a text"),  # noqa: E711
        (lambda: filters.duration_seconds > float("nan"), "video_info.duration_seconds: nan is not a value"),
        (lambda: filters.filename == ["a"], "file.filename: ['a'] is not a value for Equal"),
        (lambda: filters.filename == ["a"], "lists go to in_, contains_any and contains_all"),
        (
            lambda: filters.id.in_("abc"),
            "file.id: 'abc' is not a list with values; In takes a list of one value or more",
        ),
        (lambda: filters.id.in_([]), "file.id: [] is not a list with values"),
        (lambda: filters.id.in_(5), "file.id: 5 is not a list with values"),  # type: ignore[arg-type]
        (lambda: filters.id.in_({"a": 1}), "{'a': 1} is not a list with values"),
        (lambda: filters.metadata("a").contains_all(["b", None]), "None is not a value for ContainsAll"),  # type: ignore[list-item]
    ],
)
def test_a_value_that_the_api_cannot_compare_is_refused_by_name(compare: Callable[[], Any], expected: str) -> None:
    (problem,) = problems(compare)

    assert expected in problem


def test_a_condition_used_as_a_truth_says_what_to_write() -> None:
    with pytest.raises(TypeError, match=r"filters\.where\(a, b\)"):
        filters.where(filters.bytes > 1 and filters.bytes < 5)


def test_a_range_written_as_a_chain_does_not_lose_its_first_half() -> None:
    with pytest.raises(TypeError, match="neither true nor false"):
        filters.where(1 < filters.bytes < 5)  # type: ignore[operator]


def test_a_field_is_not_hashable_since_its_equality_says_nothing() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(filters.bytes)


def test_what_is_no_condition_is_refused_by_its_place() -> None:
    found = problems(lambda: filters.where(filters.bytes > 1, True, filters.id))  # type: ignore[arg-type]

    assert [problem.split(" is not a condition")[0] for problem in found] == [
        "criteria[1]: True",
        "criteria[2]: Field(part='file', path='id', scope=None)",
    ]


def test_where_names_every_condition_that_the_api_would_refuse() -> None:
    found = problems(
        lambda: filters.where(
            filters.metadata("a", scope="clip") == 1, filters.metadata("b") == "\ud800", filters.video_info("fps") > 5
        )
    )

    assert found == [
        "metadata[0].scope: unknown 'clip'; allowed are 'file', 'segment'",
        "metadata[1].valueText: holds half of a surrogate pair, which UTF-8 cannot carry",
        "video_info[0].path: unknown 'fps'; allowed are 'duration_seconds', 'has_audio'",
    ]


def test_no_conditions_let_everything_through() -> None:
    assert filters.where() == models.SearchFilter()


def test_a_chat_takes_the_conditions_that_it_knows() -> None:
    conditions = (filters.metadata("season") == 2026, filters.duration_seconds > 60, filters.bytes < 5)

    made = filters.for_chat(*conditions)

    assert isinstance(made, models.ChatFilter)
    assert made.to_dict() == filters.where(*conditions).to_dict()


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        (filters.filename.like("%.mp4"), "criteria[0]: is made by `like`, which a chat does not take; use another comparison"),
        (filters.source_metadata("topic") == "x", "source_metadata: is not a field of ChatFilter; did you mean metadata?"),
        (filters.metadata("a", "segment") == "x", "metadata[0].scope: is not a field of SearchFilterCriterion; known are path, operator, valueText, valueTextArray"),
        (filters.metadata("a") == "\ud800", "metadata[0].valueText: holds half of a surrogate pair, which UTF-8 cannot carry"),
    ],
)  # fmt: skip
def test_what_a_chat_does_not_take_is_refused(condition: Criterion, problem: str) -> None:
    assert problems(lambda: filters.for_chat(condition)) == [problem]


def test_the_conditions_of_a_search_are_named_where_a_chat_is_given_them() -> None:
    searched = filters.where(filters.metadata("season") == 2026)
    call: Any = Cloudglue("key").chat.create

    (problem,) = problems(lambda: call(model="nimbus-001", messages=[], collections=["c"], filter=searched))

    assert problem == "filter: a SearchFilter is neither a ChatFilter nor a mapping"


WRONG = {
    "metadata": [
        {"path": "a", "operator": "Equal", "valueText": "1"},
        {"path": "a", "operator": "In", "valueText": "1"},
        {"path": "a", "operator": "Is", "valueText": "1"},
    ],
    "file": [
        {"path": "id", "operator": "Like", "valueText": "1", "valueTextArray": ["1"]},
        {"path": "id", "operator": "ContainsAll", "valueTextArray": []},
    ],
    "sound": [],
}
PROBLEMS = {
    "metadata[1].valueText: operator 'In' takes valueTextArray only; remove it or use another operator",
    "metadata[1].valueTextArray: is missing: operator 'In' needs it",
    "metadata[2].operator: unknown 'Is'; allowed are 'NotEqual', 'Equal', 'LessThan', 'GreaterThan', "
    "'ContainsAny', 'ContainsAll', 'In', 'Like'",
    "file[0].valueTextArray: operator 'Like' takes valueText only; remove it or use another operator",
    "file[1].valueTextArray: is empty: operator 'ContainsAll' needs one value or more",
    "sound: is not a field of SearchFilter; known are metadata, video_info, file, source_metadata",
}


def test_every_problem_of_a_mapping_is_named_with_its_place() -> None:
    assert set(problems(lambda: filters.validate(WRONG))) == PROBLEMS


def test_a_model_is_checked_as_a_mapping_is() -> None:
    model = models.SearchFilter(
        file=[models.SearchFilterFileCriterion(models.SearchFilterFileField.ID, models.SearchOperator.IN)]
    )

    assert problems(lambda: filters.validate(model)) == ["file[0].valueTextArray: is missing: operator 'In' needs it"]


@pytest.mark.parametrize("odd", [5, None, "x", [], {"metadata": 5}, {"metadata": [5]}, {"metadata": {"path": "a"}}])
def test_what_is_no_filter_is_refused_and_nothing_else_happens(odd: Any) -> None:
    assert problems(lambda: filters.validate(odd))


def test_a_valid_mapping_becomes_the_model_that_comparing_gives() -> None:
    made = filters.where(filters.id.in_(["a", "b"]), filters.has_audio == True)  # noqa: E712 - has_audio is compared

    assert filters.validate(json.loads(filters.to_json(made))) == made
    assert filters.validate(made) is made


def test_a_list_of_files_takes_the_filter_as_text() -> None:
    text = filters.to_json(filters.where(filters.metadata("speaker").like("YO%")))

    assert json.loads(text) == {"metadata": [{"path": "speaker", "operator": "Like", "valueText": "YO%"}]}
