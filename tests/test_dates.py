"""Dates and time stamps, however people and the service write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudglue import dates
from cloudglue_api.types import UNSET

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        1767225600,
        1767225600.0,
        1767225600000,
        "2026-01-01T00:00:00Z",
        "2026-01-01T01:00:00+01:00",
        "2026-01-01",
        "1 January 2026",
        NEW_YEAR,
        datetime(2026, 1, 1),
    ],
)
def test_seconds_milliseconds_and_texts_are_one_instant(value: float | str | datetime) -> None:
    found = dates.when(value)

    assert found == NEW_YEAR
    assert found.tzinfo is not None


def test_an_absent_field_has_no_instant() -> None:
    assert dates.when(UNSET) is None
    assert dates.when(None) is None


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        "1 JAN 0002200000000",
        f"8:{'8' * 30}",
        "0116 2:12-63",
        True,
        float("inf"),
        float("nan"),
        10**300,
        b"2026",
    ],
)
def test_what_is_no_time_stamp_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        dates.when(value)  # type: ignore[arg-type]


@given(st.datetimes(datetime(1975, 1, 1), datetime(2500, 1, 1), timezones=st.just(UTC)))
def test_seconds_and_milliseconds_are_told_apart(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)

    assert dates.when(moment.timestamp()) == dates.when(moment.timestamp() * 1000) == moment


@pytest.mark.parametrize("text", ["2026-03", "2026-03-01", "1 March 2026", "March 2026"])
def test_what_is_left_out_of_a_date_is_its_first(text: str) -> None:
    assert dates.parse(text) == date(2026, 3, 1)


@pytest.mark.parametrize("text", ["soon", "1 JAN 0002200000000", f"8:{'8' * 30}", ""])
def test_a_text_that_names_no_date_is_none(text: str) -> None:
    assert dates.parse(text) is None
