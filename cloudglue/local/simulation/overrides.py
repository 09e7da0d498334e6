"""What a test says that the service does next, held to what the contract allows. No I/O."""

from __future__ import annotations

import difflib
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from attrs import define, frozen

from cloudglue.codec import fields, removals, validation
from cloudglue.codec.completion import completed
from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, Violation

from .answers import MADE_UP
from .contract import Operation
from .kinds import Action, Catalog, Does, Kind

_ALWAYS = (429, 500)
"""What any operation may be answered with, though the contract names it for some only: that there were too many requests, and that the service failed."""
_LONGEST = 3600
_MOST_TIMES = 1_000_000


@frozen
class Override:
    """What happens to a request."""

    delay: float = 0.0
    """Seconds before anything is answered."""
    status: int | None = None
    """None where it is answered as usual."""
    body: Any = None
    retry_after: int | None = None
    is_dropped: bool = False
    """Whether the connection is closed in place of an answer."""


@frozen
class Outcome:
    """How a job ends."""

    status: str
    error: str | None = None


@define
class _Repeated:
    """Something that happens a number of times."""

    what: Any
    times: int


class Overrides:
    """What is to happen, of each operation the first that was said first. Safe to use from any thread.

    Args:
        catalog: What the contract says.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._actions = {action.operation.endpoint.call: action for action in catalog.actions}
        self._lock = threading.Lock()
        self._next: dict[str, deque[_Repeated]] = {}
        self._outcomes: dict[str, deque[_Repeated]] = {}

    def override(self, said: Mapping[str, Any]) -> None:
        """Let the next requests of an operation be answered otherwise.

        Args:
            said: `operation`, and one of `answer` (values, laid over the contract's example; `without` names fields to leave out), `whole` (all values; `model` may name what they are),
                `status` (of an error, with its text `error` and, for 429, `retry_after` in seconds) or `drop`; `delay` in seconds, alone
                too; `times`, once when left out.

        Raises:
            ConfigError: The contract does not allow it; every violation is named.
        """
        action = self._action(said)
        operation = action.operation
        found = list(_unknown(said, ("operation", *_KINDS, *_BESIDE, "delay", "times")))
        kinds = [name for name in _KINDS if name in said]
        if len(kinds) > 1 or not (kinds or "delay" in said):
            found.append(Violation(" ".join(kinds) or "answer", f"say one of {', '.join(_KINDS)}, or delay alone"))
        found += [
            Violation(name, f"goes with {of} only") for name, of in _BESIDE.items() if name in said and of not in said
        ]
        found += _number(said, "delay", 0, _LONGEST, "seconds")
        found += _whole_number(said, "times", 1, _MOST_TIMES)
        body: Any = None
        if "status" in said:
            found += _error_violations(operation, said)
            body = {"error": said.get("error", f"{MADE_UP}{_phrase(said['status'])}")}
        elif "drop" in said and said["drop"] is not True:
            found.append(Violation("drop", f"{shown(said['drop'])} is not true; leave it out instead"))
        elif kinds and "drop" not in said:
            body = _body(operation, kinds[0], said, found)
        if found:
            raise ConfigError(f"the override of {operation.endpoint.call}", found)
        status = said.get("status", operation.status if body is not None else None)
        override = Override(said.get("delay", 0.0), status, body, said.get("retry_after"), "drop" in said)
        self._add(self._next, operation, override, said)

    def end(self, said: Mapping[str, Any]) -> None:
        """Let the next jobs that an operation begins end otherwise than with a result.

        Args:
            said: `operation`, `status` with the state, `error` with the text of one that fails, `times`.

        Raises:
            ConfigError: The operation begins no job, or its jobs do not end so.
        """
        action = self._action(said)
        call, states = action.operation.endpoint.call, _ends(action)
        found = list(_unknown(said, ("operation", "status", "error", "times")))
        if not states:
            jobs = ", ".join(sorted(name for name, one in self._actions.items() if _ends(one)))
            found.append(Violation("operation", f"{call} begins no job; these do: {jobs}"))
        elif said.get("status") not in states:
            found.append(
                Violation(
                    "status",
                    f"{shown(said.get('status'))} is not an end of its jobs; allowed are {', '.join(map(repr, states))}",
                )
            )
        elif "error" in said and said["status"] != "failed":
            found.append(Violation("error", "goes with the status 'failed' only"))
        elif "error" in said and "error" not in fields.names(_job_kind(action).model):
            found.append(
                Violation("error", f"a {_job_kind(action).name} that has failed does not say why; leave it out")
            )
        found += [*_text(said, "error"), *_whole_number(said, "times", 1, _MOST_TIMES)]
        if found:
            raise ConfigError(f"the end of the next job of {call}", found)
        self._add(self._outcomes, action.operation, Outcome(said["status"], said.get("error")), said)

    def next_override(self, call: str | None) -> Override | None:
        """What happens to a request of an operation; None where it is answered as usual."""
        override: Override | None = self._take(self._next, call)
        return override

    def next_outcome(self, call: str) -> Outcome | None:
        """How the job ends that an operation begins; None where it ends well."""
        outcome: Outcome | None = self._take(self._outcomes, call)
        return outcome

    def clear(self) -> None:
        """Forget all that was said."""
        with self._lock:
            self._next.clear()
            self._outcomes.clear()

    def _action(self, said: Mapping[str, Any]) -> Action:
        given = said.get("operation")
        found = self._actions.get(given) if isinstance(given, str) else None
        if found is None:
            raise ConfigError("the override", [Violation("operation", f"{shown(given)} is none; {self._near(given)}")])
        return found

    def _near(self, given: Any) -> str:
        name = str(given)[:100]
        near = difflib.get_close_matches(name, self._actions, 3)
        resource = name.partition(".")[0]
        near = near or [call for call in self._actions if call.startswith(f"{resource}.")]
        return f"did you mean {' or '.join(near)}?" if near else "name it as a method of the client, such as files.get"

    def _add(self, kept: dict[str, deque[_Repeated]], operation: Operation, what: Any, said: Mapping[str, Any]) -> None:
        with self._lock:
            kept.setdefault(operation.endpoint.call, deque()).append(_Repeated(what, said.get("times", 1)))

    def _take(self, kept: dict[str, deque[_Repeated]], call: str | None) -> Any:
        with self._lock:
            waiting = kept.get(call or "")
            if not waiting:
                return None
            waiting[0].times -= 1
            return waiting[0].what if waiting[0].times else waiting.popleft().what


_KINDS = ("answer", "whole", "status", "drop")
"""What an override can be."""
_BESIDE = {"model": "whole", "without": "answer", "error": "status", "retry_after": "status"}
"""What says more of it."""


def _body(operation: Operation, kind: str, said: Mapping[str, Any], found: list[Violation]) -> Any:
    """The body of an answer that is given; what the contract does not allow is added to the violations."""
    model, given, name = operation.answer, said[kind], operation.answer.__name__
    if said.get("model", name) != name:
        found.append(
            Violation(kind, f"{shown(said['model'])} was given, {operation.endpoint.call} answers with {name}")
        )
    elif not isinstance(given, Mapping):
        found.append(Violation(kind, f"{shown(given)} is not a mapping of fields of {name}"))
    else:
        body = dict(given) if kind == "whole" else completed(model, _without(said, found), operation.example)
        found += [
            Violation(f"{kind}.{v.field}" if v.field else kind, v.message) for v in validation.violations(model, body)
        ]
        return body
    return None


def _without(said: Mapping[str, Any], found: list[Violation]) -> Any:
    """The values of an answer, UNSET where they are to be left out."""
    values, ways = said["answer"], said.get("without", [])
    if not isinstance(ways, list) or not all(isinstance(way, list) and way for way in ways):
        found.append(Violation("without", f'{shown(ways)} is not a list of ways, such as [["media_info", "width"]]'))
        return values
    for way in ways:
        try:
            values = removals.marked(values, way)
        except LookupError:
            found.append(Violation("without", f"{shown(way)} leads nowhere in the answer"))
    return values


def _error_violations(operation: Operation, said: Mapping[str, Any]) -> Iterator[Violation]:
    allowed = sorted({*operation.errors, *_ALWAYS})
    if not isinstance(said["status"], int) or said["status"] not in allowed:
        listed = ", ".join(map(str, allowed))
        yield Violation(
            "status", f"{shown(said['status'])} is not an error of {operation.endpoint.call}; allowed are {listed}"
        )
    yield from _text(said, "error")
    if "retry_after" in said and said["status"] != 429:
        yield Violation("retry_after", "goes with the status 429 only")
    yield from _whole_number(said, "retry_after", 0, _LONGEST, "seconds")


def _ends(action: Action) -> list[str]:
    """The states in which the jobs of an operation end, but that of those with a result; none where it begins none."""
    if action.does is not Does.CREATE or action.kind is None:
        return []
    job = _job_kind(action).job
    return [] if job is None else [*job.succeeded[1:], *job.failed]


def _job_kind(action: Action) -> Kind:
    """The kind of the jobs that an operation begins."""
    assert action.kind is not None
    return action.kind.work or action.kind


def _phrase(status: Any) -> str:
    return next((s.phrase for s in HTTPStatus if s == status), "a limit of the account is reached").lower()


def _unknown(said: Mapping[str, Any], known: tuple[str, ...]) -> Iterator[Violation]:
    for name in said:
        if name not in known:
            yield Violation(str(name), f"is not a field of it; known are {', '.join(known)}")


def _text(said: Mapping[str, Any], name: str) -> Iterator[Violation]:
    if name in said and (not isinstance(said[name], str) or not said[name].strip()):
        yield Violation(name, f"{shown(said[name])} is not text that says why")


def _number(said: Mapping[str, Any], name: str, least: int, most: int, unit: str) -> Iterator[Violation]:
    value = said.get(name, least)
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and is_finite(value)
    if not is_number or not least <= value <= most:
        yield Violation(name, f"{shown(value)} is not a number from {least} to {most} ({unit})")


def _whole_number(said: Mapping[str, Any], name: str, least: int, most: int, unit: str = "") -> Iterator[Violation]:
    value = said.get(name, least)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        end = f" ({unit})" if unit else ""
        yield Violation(name, f"{shown(value)} is not a whole number from {least} to {most}{end}")
