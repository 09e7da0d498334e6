"""What the clients of sync and async clients share: where the service is, the key to it, and how patient to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import Any, ClassVar, Self

from msgspec import UNSET
from msgspec import UnsetType as Unset
from msgspec.structs import replace

from cloudglue.calls.call import Caller, Extras
from cloudglue.calls.provider import Service
from cloudglue.calls.retries import Policy
from cloudglue.calls.timeouts import Timeouts, check_options
from cloudglue.codec import validation
from cloudglue.paging.prefetch import checked
from cloudglue.transport.pools import Pool

LARGEST_ANSWER = 100_000_000
"""Bytes: a page of 100 items has up to 1 MB, the words of a film of two hours with their times some 10."""


class Connection:
    """What a client is, sync or async: its options, and the connections that it shares with its copies."""

    service: ClassVar[Service]
    """What it talks to; each client class says so."""

    _sender_class: Callable[..., Any]
    _place: staticmethod[[], tuple[int, Any]]

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float | Timeouts | None = 60.0,
        deadline: float | Unset | None = UNSET,
        max_retries: int = 2,
        max_answer_bytes: int | None = LARGEST_ANSWER,
        max_connections: int = 100,
        transport: Any = None,
    ) -> None:
        """Make a client. It connects at its first call.

        Args:
            api_key: The key; when left out, the environment variable of the service, such as CLOUDGLUE_API_KEY.
            base_url: Address of the service, https, or http to this machine; when left out, its environment variable, such as CLOUDGLUE_BASE_URL,
                else its own address.
            timeout: Seconds without any progress after which a request fails; None for no limit. `Timeouts` has one for each step.
            deadline: Seconds that a call may take, with all its tries and the pauses between them; None for no limit. Five times the time-out
                when left out, for calls that neither upload nor stream; the pauses then do not count.
            max_retries: How often a failed request is sent again, where that is safe.
            max_answer_bytes: The call fails when the answer has more bytes than this, decompressed; 100 MB when left out, None for no limit.
            max_connections: How many connections are open at once; a call that finds all of them busy waits for one.
            transport: A transport of httpx or httpx2 to send requests with; an asynchronous one for an asynchronous client.

        Raises:
            CredentialsError: There is no key, or the base URL is neither https nor on this machine.
            ConfigError: An option is not a number that is allowed.

        Examples:
            >>> client = Cloudglue(timeout=20, deadline=60, max_retries=4)
        """
        check_options(
            timeout,
            deadline=deadline,
            max_retries=max_retries,
            max_answer_bytes=max_answer_bytes,
            max_connections=max_connections,
        )
        if not hasattr(self, "service"):
            raise TypeError(
                f"{type(self).__name__}.service is missing: a cloudglue.service.Service says what it talks to"
            )
        self._caller = Caller(
            self.service.url(base_url),
            self.service.key(api_key),
            self.service,
            Policy(max_retries=max_retries),
            timeouts=Timeouts.of(timeout),
            deadline=deadline,
            largest_answer=max_answer_bytes,
        )
        make: Callable[[], Any] = partial(self._sender_class, self._caller.base_url, transport, max_connections)
        self._pool: Pool[Any] = Pool(make, self._place)
        self._max_connections = max_connections

    def with_options(
        self,
        *,
        timeout: float | Timeouts | Unset | None = UNSET,
        deadline: float | Unset | None = UNSET,
        max_retries: int | Unset = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Self:
        """The same client, over the same connections, with other options: `client.with_options(timeout=5).files.list()`.

        Closing either closes both.

        Args:
            timeout: Seconds without any progress after which a request fails; None for no limit; or `Timeouts`.
            deadline: Seconds that a call may take, with all its tries and the pauses between them; None for no limit. One that follows from
                the time-out follows the new one.
            max_retries: How often a failed request is sent again, where that is safe.
            extra_query: Parameters to send with every request, such as one that is newer than this version.
            extra_headers: Headers to send with every request.
            extra_body: Fields to send with every JSON body. They are not checked.

        Raises:
            ConfigError: A header could not be sent, or an option is not a number that is allowed.

        Examples:
            >>> patient = client.with_options(timeout=300, extra_headers={"X-Team": "sport"})
        """
        validation.check_headers(extra_headers or {})
        check_options(None if timeout is UNSET else timeout, deadline=deadline, max_retries=max_retries)
        changes: dict[str, Any] = {}
        if not isinstance(timeout, Unset):
            changes["timeouts"] = Timeouts.of(timeout)
        if not isinstance(deadline, Unset):
            changes["deadline"] = deadline
        if not isinstance(max_retries, Unset):
            changes["policy"] = replace(self._caller.policy, max_retries=max_retries)
        old = self._caller.extras
        extras = Extras(
            {**old.query, **(extra_query or {})},
            # In one spelling, so that one which the client sends by itself is replaced, not doubled.
            {**old.headers, **{name.title(): value for name, value in (extra_headers or {}).items()}},
            {**old.body, **(extra_body or {})},
        )
        copy = object.__new__(type(self))
        copy.__dict__.update(self._own(), _caller=replace(self._caller, extras=extras, **changes))
        return copy

    def _own(self) -> dict[str, Any]:
        """What makes this client this one. Its resources, made when they are first used, would lead a copy back to the original."""
        made = {
            name
            for kind in type(self).__mro__
            for name, what in vars(kind).items()
            if isinstance(what, cached_property)
        }
        return {name: value for name, value in vars(self).items() if name not in made}

    def _fitting(self, prefetch: int) -> int:
        # What waits for a connection is not on its way, and would only be late.
        return min(checked(prefetch), self._max_connections)

    def __getstate__(self) -> dict[str, Any]:
        return self._own()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.base_url!r})"


# Python names this function in what it says of a wrong argument: of whichever client, since users have not heard of a Connection.
Connection.__init__.__qualname__ = "Client.__init__"
