"""Exceptions that a signal handler of the program has raised in the middle of a call: the limit of a task, or an alarm. They are no fault of the network."""

from __future__ import annotations

import functools
from typing import Any


def raised(error: BaseException) -> BaseException | None:
    """The exception that a signal handler of the program has raised: a TimeoutError of its own is to a socket like one of the socket's."""
    import signal

    handlers = {_code(signal.getsignal(number)) for number in signal.valid_signals()} - {None}
    found: BaseException | None = error if handlers else None
    while found is not None:
        trace = found.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code in handlers:
                return found
            trace = trace.tb_next
        found = found.__cause__
    return None


def _code(handler: Any) -> Any:
    """What runs when a handler is called, whether function, method, partial or object; None of one that is not in Python."""
    while isinstance(handler, functools.partial):
        handler = handler.func
    return getattr(handler, "__code__", None) or getattr(getattr(handler, "__call__", None), "__code__", None)  # noqa: B004
