"""What a failed request is to those who decide whether it is sent again: a Failure, with what went wrong and whether a byte has left. No I/O."""

from __future__ import annotations

from cloudglue.calls.clock import DeadlineExceeded, Stalled
from cloudglue.calls.messages import Failure, Request
from cloudglue.calls.uploads import Interrupted
from cloudglue.errors import ConfigError

from . import environment, signals
from .bodies import TooLarge
from .encodings import EncodingError
from .library import Library

_LIBRARIES = ("httpx", "httpx2", "httpcore", "httpcore2", "h11", "anyio", "socksio", "cloudglue", "vcr", "respx")
"""Whose exceptions say that a request failed, and of those that stand in their place in tests. So do those of sockets, and of names that are no host's: OSError and UnicodeError."""


def outcome_of(of: Library, request: Request, error: BaseException, *, is_closed: bool) -> Failure | BaseException:
    """What an exception means that ended a request; the exception to raise in its place where it is not one of the request.

    Args:
        of: The library that the request went through.
        request: What was to be sent.
        error: What was raised.
        is_closed: Whether the client was closed meanwhile.
    """
    if isinstance(error, Interrupted):
        return Failure(f"{request.name}: {error.error}", final=True, own=True, cause=error.error)
    others = signals.raised(error)
    if others is None and isinstance(error, Exception) and (is_closed or _is_of_a_request(error)):
        return _failure(of, request, error, is_closed)
    return _bare(others or error)


def _is_of_a_request(error: Exception) -> bool:
    kinds = type(error).__mro__
    return isinstance(error, (OSError, UnicodeError)) or any(
        kind.__module__.partition(".")[0] in _LIBRARIES for kind in kinds
    )


def _bare(error: BaseException) -> BaseException:
    """An exception without the frames that it came through: those of the HTTP library hold the request's headers, and with them the key."""
    error.__context__ = None
    return error.with_traceback(None)


def _failure(of: Library, request: Request, error: Exception, is_closed: bool) -> Failure:
    is_out_of_handles = environment.is_out_of_handles(error)
    library = of.errors
    cause = error = of.translated(error)
    _bare(cause).__cause__ = None
    if is_closed:
        return Failure(f"{request.name}: the client was closed before the answer was there", final=True, cause=cause)
    if isinstance(error, library.TimeoutException) and request.clock().is_over():
        error = DeadlineExceeded()  # a step was given the rest of the call's time
    if isinstance(error, (DeadlineExceeded, Stalled)):
        return Failure(f"{request.name}: no whole answer in time: {error}", timed_out=True, cause=cause)
    if isinstance(error, (TooLarge, EncodingError)):
        return Failure(f"{request.name}: {error}", final=True, cause=cause)
    if isinstance(error, library.TimeoutException):
        unsent = isinstance(error, (library.ConnectTimeout, library.PoolTimeout))
        if isinstance(error, library.PoolTimeout):
            what = (
                "every connection was busy for too long; make fewer calls at once, or raise the option max_connections"
            )
        else:
            what = "no connection in time" if unsent else "no answer in time"
        return Failure(f"{request.name}: {what}; see the argument timeout", timed_out=True, unsent=unsent, cause=cause)
    # Only where it is known that nothing was sent: while connecting, or before.
    if is_out_of_handles and isinstance(error, (library.ConnectError, ConfigError)):
        return Failure(f"{request.name}: cannot connect: {environment.NO_HANDLES}", unsent=True, cause=cause)
    if isinstance(error, library.ConnectError):
        return Failure(
            f"{request.name}: cannot connect ({error}); is base_url right, and the network there?",
            unsent=True,
            cause=cause,
        )
    if isinstance(error, (library.HTTPError, library.InvalidURL, library.StreamError)):
        return Failure(f"{request.name}: the connection broke: {str(error) or type(error).__name__}", cause=cause)
    said = f"{request.name}: cannot be sent or read: {type(error).__name__}: {error}"
    return Failure(said, final=True, cause=cause)
