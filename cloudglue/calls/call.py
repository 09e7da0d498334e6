"""One call, from operation to model, as steps without I/O: a generator yields what to do, and is sent what came of it.

Both clients drive the same generators; what takes several calls (waiting, paging) is made of them with `yield from`.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, Self, TypeVar
from urllib.parse import urlencode

from msgspec import field
from msgspec.structs import replace

from cloudglue import dates
from cloudglue.codec import answers, validation
from cloudglue.errors import APIConnectionError, APIStatusError, APITimeoutError, DecodeError, RateLimitError, by_status
from cloudglue_api.types import UNSET, Operation, Rule, Unset, Value

from . import logs, raw, uploads
from .keys import ApiKey
from .messages import Answer, Failure, Request, is_loopback
from .provider import Service
from .retries import Policy, retry_after
from .timeouts import EACH_STEP, Timeouts, usual_deadline

T = TypeVar("T")


class Sleep(Value, frozen=True):
    """A step: do nothing for some seconds."""

    seconds: float


Steps = Generator[Request | Sleep, Any, T]


class Extras(Value, frozen=True):
    """What goes with every request beyond the contract: query, headers and fields of a JSON body."""

    hidden = ("headers",)

    query: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] = field(default_factory=dict)


class Waits(set[object]):
    """The waits for jobs that are in progress. They belong to this process: a pickled client has none."""

    def __reduce__(self) -> tuple[type[Self], tuple[()]]:
        return type(self), ()


class Caller(Value, frozen=True, eq=False):
    """Turns operations into requests for one server, and its answers into models."""

    base_url: str
    key: ApiKey
    service: Service
    policy: Policy
    timeouts: Timeouts = EACH_STEP
    deadline: float | Unset | None = UNSET
    """Seconds; what `usual_deadline` says of the time-outs where none was named."""
    largest_answer: int | None = None
    extras: Extras = Extras()
    waits: Waits = field(default_factory=Waits)
    """Which the client's copies share."""

    def __repr__(self) -> str:
        return f"Caller({self.base_url!r})"

    def call(self, operation: Operation[T], *, deadline: float | None = None) -> Steps[T]:
        """The steps of one call. Its result is the model.

        Raises:
            ConfigError: The request is not valid; nothing was sent.
            APIStatusError: The service answered with an error.
            APIConnectionError: There was no answer.
            DecodeError: The answer is not what it should be.
        """
        return (yield from self.answered(operation, deadline=deadline))[0]

    def answered(self, operation: Operation[T], *, deadline: float | None = None) -> Steps[tuple[T, Answer]]:
        """The steps of one call, as `call`. Its result is the model, and the answer that it stood in."""
        validation.check_operation(operation)
        answer = yield from self._exchange(self.request(operation), deadline)
        raw.keep(answer)
        try:
            return answers.read(answer.body, operation, answer.headers.get("content-type", "")), answer
        except DecodeError as error:
            raise located(error, name(operation), answer) from error.__cause__

    def open(self, operation: Operation[Any]) -> Steps[Answer]:
        """The steps of a call whose answer is read while it comes: the answer has `chunks` in place of a body."""
        validation.check_operation(operation)
        request = self.request(operation)
        headers = {**request.headers, "Accept": "text/event-stream"}
        return (yield from self._exchange(replace(request, headers=headers, streamed=True), None))

    def _exchange(self, request: Request, deadline: float | None) -> Steps[Answer]:
        began = time.monotonic()
        if isinstance(self.deadline, (int, float)):
            deadline = _earlier(began + self.deadline, deadline)
        # Only where none was named: a pause that the server asks for is no reason to give up, and so does not count.
        working = usual_deadline(self.timeouts) if self.deadline is UNSET and not request.may_last else None
        tries = 0
        while True:
            limit = _earlier(deadline, None if working is None else began + working)
            outcome: Answer | Failure = yield request if limit is None else request.due(limit)
            tries += 1
            now = time.monotonic()
            logs.log_try(request, outcome, tries, now - began, self.key)
            if isinstance(outcome, Answer) and 200 <= outcome.status < 300:
                return outcome
            working = None if working is None else working - (now - began)
            delay = self.policy.next_delay(tries, request, outcome, now=now, deadline=deadline)
            if delay is None or (working is not None and working <= 0):
                raise self._error(request, outcome)
            logs.log_retry(request, delay)
            yield Sleep(delay)
            began = time.monotonic()

    def request(self, operation: Operation[Any]) -> Request:
        """The request that an operation stands for."""
        endpoint = operation.endpoint
        values = {name: _sent(value, endpoint.query[name]) for name, value in operation.query.items()}
        values |= {name: _query_value(value, None) for name, value in self.extras.query.items()}
        query = urlencode(values, doseq=True)
        url = f"{self.base_url}{operation.path}{'?' if query else ''}{query}"
        headers = {"Accept": endpoint.accept or "application/json", "User-Agent": self.service.user_agent}
        if operation.headers:
            headers |= {n.title(): str(_sent(v, endpoint.headers[n])) for n, v in operation.headers.items()}
        if operation.cookies:
            pairs = (f"{name}={_sent(value, endpoint.cookies[name])}" for name, value in operation.cookies.items())
            headers["Cookie"] = "; ".join(pairs)
        body: Any = b""
        if endpoint.content_type == "multipart/form-data":
            body = uploads.multipart(operation.body or {})
            if self.service.check_upload is not None and not is_loopback(self.base_url):
                for upload in body.uploads:
                    self.service.check_upload(upload)
            headers |= body.headers
        elif endpoint.content_type is not None and operation.body is not None:
            body = self._encoded(operation.body, endpoint.content_type)
            headers["Content-Type"] = endpoint.content_type
        headers |= self.extras.headers
        repeatable = endpoint.repeatable or endpoint.method in ("GET", "PUT", "DELETE", "HEAD", "OPTIONS")
        return Request(
            endpoint.method, url, headers, body, repeatable, self.timeouts, largest_answer=self.largest_answer
        )

    def _encoded(self, body: Any, content_type: str) -> bytes:
        if content_type == "application/x-www-form-urlencoded":
            return uploads.urlencoded(body)
        if "json" not in content_type:
            return body.encode() if isinstance(body, str) else bytes(body)
        return answers.encode({**body, **self.extras.body} if isinstance(body, Mapping) else body)

    def _error(self, request: Request, outcome: Answer | Failure) -> Exception:
        return self.failure(outcome) if isinstance(outcome, Failure) else self._status_error(request, outcome)

    def failure(self, outcome: Failure) -> Exception:
        """The exception for a request that got no whole answer."""
        if outcome.own and outcome.cause is not None:
            return outcome.cause
        kind = APITimeoutError if outcome.timed_out else APIConnectionError
        error = kind(self.key.redacted(outcome.message))
        error.__cause__ = outcome.cause
        return error

    def _status_error(self, request: Request, answer: Answer) -> APIStatusError:
        request_id = answer.headers.get("x-request-id")
        said = answers.error_text(answer.body) or "no further word"
        if 300 <= answer.status < 400:
            said = (
                f"redirects to {answer.headers.get('location', 'nowhere')!r}, which is not followed; is base_url right?"
            )
        hint = f" Keys: argument api_key or {self.service.key_variable}." if answer.status == 401 else ""
        named = f" (request {request_id})" if request_id else ""
        message = self.key.redacted(f"{answer.status} from {request.name}: {said}{named}.{hint}")
        error = by_status(answer.status)(message, status_code=answer.status, body=answer.body, request_id=request_id)
        if isinstance(error, RateLimitError):
            error.retry_after = retry_after(answer)
        return error


def run(steps: Steps[T], perform: Callable[[Request | Sleep], Any]) -> T:
    """Drive the steps, doing each with `perform`."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = perform(step)
            except BaseException as error:
                step = steps.throw(error)  # what is interrupted may have something to add
            else:
                step = steps.send(outcome)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        steps.close()


async def run_async(steps: Steps[T], perform: Callable[[Request | Sleep], Awaitable[Any]]) -> T:
    """Drive the steps on an event loop."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = await perform(step)
            except BaseException as error:
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        steps.close()


def located(error: DecodeError, call: str, answer: Answer) -> DecodeError:
    """The same error, with the call and what its answer says of itself, so that it can be quoted to the service's support."""
    request_id = answer.headers.get("x-request-id")
    return answers.located(error, call, status=answer.status, request_id=request_id, body=answer.body)


def _earlier(one: float | None, other: float | None) -> float | None:
    return other if one is None else one if other is None else min(one, other)


def name(operation: Operation[Any]) -> str:
    """The call as messages have it, such as `GET /files/{file_id}`."""
    return f"{operation.endpoint.method} {operation.endpoint.path}"


def _sent(value: Any, rule: Rule) -> str | list[str]:
    found = _query_value(value, rule.type)
    return rule.separator.join(found) if rule.separator is not None and isinstance(found, list) else found


def _query_value(value: Any, kind: Any) -> str | list[str]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [str(_query_value(one, kind)) for one in value]
    if kind is date:
        return dates.iso(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return str(value.value) if isinstance(value, Enum) else str(value)
