"""A simulated service that does what a test says. The service itself checks and decides; this only sends."""

from __future__ import annotations

import contextlib
import http.client
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

import msgspec

from cloudglue.codec import answers, decoders, removals
from cloudglue.codec.values import shown
from cloudglue.errors import ConfigError, LocalEngineError, Violation
from cloudglue.local import loopback
from cloudglue.local.simulation.messages import ReceivedRequest as ReceivedRequest
from cloudglue_api.types import Model

if TYPE_CHECKING:
    from cloudglue import AsyncCloudglue, Cloudglue
    from cloudglue.local.engine import Engine

_SECONDS = 60


class Service:
    """A simulated service: `with Service.start() as service`. Safe to use from any thread; tests on an event loop use it as it is.

    Operations are named as methods of the client: `files.get`. What is said of one operation happens in the order in which it was said.

    Args:
        base_url: Of a simulation that runs already, such as one of `cloudglue serve --simulate`.
        key: The key that it wants.

    Raises:
        ConfigError: The address is not one of this machine.
    """

    def __init__(self, base_url: str, key: str) -> None:
        self.base_url = base_url
        self.key = key
        self._host, self._port = _address(base_url)
        self._engine: Engine | None = None

    @classmethod
    def start(cls, *, seed: int = 0, job_seconds: float = 0.0) -> Self:
        """Start one, in a process of its own that ends with this one, and return when it answers.

        Args:
            seed: What ids follow from: the same seed gives the same.
            job_seconds: Seconds that a simulated job takes.

        Raises:
            LocalEngineError: The extra `local` is not installed, or the process cannot start.
            ConfigError: The seed or the time of a job makes no sense.
        """
        from cloudglue.local.engine import Engine
        from cloudglue.local.settings import Simulation

        engine = Engine.start(simulation=Simulation(seed, job_seconds))
        service = cls(engine.url, engine.api_key)
        service._engine = engine
        return service

    def client(self, **options: Any) -> Cloudglue:
        """A client of it, to be closed by you.

        Args:
            options: As for `Cloudglue`, such as `max_retries=0`.
        """
        from cloudglue import Cloudglue

        return Cloudglue(self.key, **{"base_url": self.base_url, **options})

    def async_client(self, **options: Any) -> AsyncCloudglue:
        """An asynchronous client of it, to be closed by you.

        Args:
            options: As for `AsyncCloudglue`, such as `max_retries=0`.
        """
        from cloudglue import AsyncCloudglue

        return AsyncCloudglue(self.key, **{"base_url": self.base_url, **options})

    def answer(self, operation: str, answer: Model | Mapping[str, Any], *, delay: float = 0.0, times: int = 1) -> None:
        """Let the next call of an operation be answered so; where the call asks for a stream, it is streamed.

        Args:
            operation: Such as `files.get`.
            answer: A model, answered as it is, or a mapping, laid over the contract's example as `make` does it. It is kept nowhere: a job that
                is only answered is not there when it is asked for.
            delay: Seconds before it is answered.
            times: How many calls.

        Raises:
            ConfigError: The contract does not allow it; `.violations` says why.
        """
        is_model = isinstance(answer, Model)
        said: dict[str, Any] = {"whole": answer, "model": type(answer).__name__} if is_model else {"answer": answer}
        if not is_model and (gone := [*removals.ways(answer)]):
            said = {"answer": removals.without(answer), "without": gone}
        self._override(operation, {**said, "delay": delay, "times": times})

    def error(
        self,
        operation: str,
        status: int,
        error: str | None = None,
        *,
        retry_after: int | None = None,
        delay: float = 0.0,
        times: int = 1,
    ) -> None:
        """Let the next call of an operation be answered with an error.

        Args:
            operation: Such as `files.get`.
            status: One that the contract has for the operation, or 429 or 500, which any may be answered with.
            error: What the service says; a text that says that it is made up, when left out.
            retry_after: With 429, the seconds that it asks to wait.
            delay: Seconds before it is answered.
            times: How many calls. A client tries again: all tries of one call count.

        Raises:
            ConfigError: The contract does not allow it; `.violations` says why.
        """
        said = {"error": error, "retry_after": retry_after}
        given = {name: value for name, value in said.items() if value is not None}
        self._override(operation, {"status": status, **given, "delay": delay, "times": times})

    def drop(self, operation: str, *, delay: float = 0.0, times: int = 1) -> None:
        """Let the connection be closed in place of an answer to the next call of an operation.

        Args:
            operation: Such as `files.get`.
            delay: Seconds before it is closed.
            times: How many calls. A client tries again: all tries of one call count.

        Raises:
            ConfigError: There is no such operation, or a number makes no sense.
        """
        self._override(operation, {"drop": True, "delay": delay, "times": times})

    def delay(self, operation: str, seconds: float, *, times: int = 1) -> None:
        """Let the next call of an operation be answered as usual, but later.

        Args:
            operation: Such as `files.get`.
            seconds: How much later.
            times: How many calls.

        Raises:
            ConfigError: There is no such operation, or a number makes no sense.
        """
        self._override(operation, {"delay": seconds, "times": times})

    def fail(self, operation: str, error: str | None = None, *, times: int = 1) -> None:
        """Let the next job that an operation begins fail.

        Args:
            operation: Such as `describe.create`.
            error: Why, where the contract lets such a job say that.
            times: How many jobs.

        Raises:
            ConfigError: The operation begins no job; `.violations` says which do.
        """
        self._end(operation, {"status": "failed", **({} if error is None else {"error": error}), "times": times})

    def end(self, operation: str, status: str, *, times: int = 1) -> None:
        """Let the next job that an operation begins end in a state without a result.

        Args:
            operation: Such as `describe.create`.
            status: Such as `not_applicable`, or `cancelled`, where the contract knows it of such jobs.
            times: How many jobs.

        Raises:
            ConfigError: The operation begins no job, or none that ends so; `.violations` says what is allowed.
        """
        self._end(operation, {"status": status, "times": times})

    def set_job_seconds(self, seconds: float) -> None:
        """Let each job that begins from here to the next reset take so long: long enough to be found pending, or cancelled.

        Args:
            seconds: How long; what the service was started with, 0 when left out there, comes back with the reset.

        Raises:
            ConfigError: The number makes no sense.
        """
        self._send("POST", "settings", {"job_seconds": seconds})

    @property
    def requests(self) -> list[ReceivedRequest]:
        """What it was asked since the last reset, the oldest first: the last thousand requests that brought the key."""
        body = self._send("GET", "requests")
        found: dict[str, list[ReceivedRequest]] = decoders.decode(body, dict[str, list[ReceivedRequest]])
        return found["data"]

    def reset(self) -> None:
        """Forget all that was said, asked and made, uploaded files too, and begin the simulated ids anew.

        Raises:
            LocalEngineError: The service keeps its files in a folder that stays; it is left as it is.
        """
        self._send("POST", "reset")

    def stop(self) -> None:
        """End the process that `start` began. Does nothing the second time, nor where the service ran already."""
        if self._engine is not None:
            self._engine.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.base_url!r})"

    def _override(self, operation: str, said: dict[str, Any]) -> None:
        self._send("POST", "overrides", {"operation": operation, **said})

    def _end(self, operation: str, said: dict[str, Any]) -> None:
        self._send("POST", "outcomes", {"operation": operation, **said})

    def _send(self, method: str, what: str, said: dict[str, Any] | None = None) -> bytes:
        body = b"" if said is None else _encoded(said)
        headers = {"authorization": f"Bearer {self.key}", "content-type": "application/json"}
        try:
            # Not by the HTTP library of the client: what replaces its calls in a test must not replace these.
            connection = http.client.HTTPConnection(self._host, self._port, timeout=_SECONDS)
            with contextlib.closing(connection):
                connection.request(method, f"/simulation/{what}", body, headers)
                response = connection.getresponse()
                found = response.read()
        except ValueError:  # whose text has the key in it
            raise LocalEngineError(f"the simulation at {self.base_url} cannot be asked: its key is none") from None
        except (OSError, http.client.HTTPException) as error:
            raise LocalEngineError(
                f"no simulation answers at {self.base_url}: {error or type(error).__name__}"
            ) from error
        if response.status >= 400:
            raise _refused(self.base_url, response.status, found)
        return found


def _address(base_url: str) -> tuple[str, int | None]:
    """Host and port of a simulation; ConfigError where it is none of this machine."""
    try:
        parts = urlsplit(base_url)
        scheme, host, port = parts.scheme, parts.hostname or "", parts.port
    except (ValueError, TypeError, AttributeError):
        scheme, host, port = "", "", None
    if scheme != "http" or not loopback.is_loopback(host):
        what = f"{shown(base_url)} is not an address of this machine, such as http://127.0.0.1:8123/v1"
        raise ConfigError("the service", [Violation("base_url", what)])
    return host, port


def _encoded(said: dict[str, Any]) -> bytes:
    try:
        return answers.encode(said)
    except (TypeError, ValueError, OverflowError, RecursionError, msgspec.MsgspecError) as error:
        subject = f"the override of {said['operation']}" if "operation" in said else "the settings"
        raise ConfigError(subject, [Violation("", f"no JSON: {error}")]) from error


def _refused(base_url: str, status: int, body: bytes) -> Exception:
    try:
        said = answers.plain(body)
    except ValueError:
        said = None
    if isinstance(said, dict) and "violations" in said:
        return ConfigError(said["subject"], [Violation(**one) for one in said["violations"]])
    why = (
        "is not a simulation; start it with --simulate"
        if status == 404
        else f"answered {status}: {answers.error_text(body)}"
    )
    return LocalEngineError(f"{base_url} {why}")
