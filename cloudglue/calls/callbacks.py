"""Whether what is to be called meanwhile can be: a wrong one is refused before anything is sent, not when it is first called."""

from __future__ import annotations

from typing import Any

from cloudglue.codec.values import shown
from cloudglue.errors import ConfigError, Violation


def violations(**callbacks: Any) -> list[Violation]:
    """Why these cannot be called; None stands for no callback."""
    return [
        Violation(name, reason) for name, given in callbacks.items() if given is not None and (reason := _reason(given))
    ]


def check(subject: str, **callbacks: Any) -> None:
    """Raise ConfigError, naming each, unless all can be called."""
    if found := violations(**callbacks):
        raise ConfigError(subject, found)


def _reason(given: Any) -> str | None:
    if not callable(given):
        return f"{shown(given)} is not a function"
    import inspect  # 4 ms that only a callback needs

    if inspect.iscoroutinefunction(given):
        return f"{shown(given)} is a coroutine function, and nobody awaits it; give a plain function"
    return None
