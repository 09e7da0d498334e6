"""The local engine: the segmentation part of the service, for real, on this machine. Needs the extra `local`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .engine import Engine
    from .http.server import serve
    from .jobs.segmenter import segment_file

__all__ = ["Engine", "segment_file", "serve"]


def __getattr__(name: str) -> Any:
    # Lazy: whoever only starts an engine in a process of its own need not import the web server into this one.
    if name == "Engine":
        from .engine import Engine

        return Engine
    if name == "serve":
        from . import extra

        extra.check()
        from .http.server import serve

        return serve
    if name == "segment_file":
        from .jobs.segmenter import segment_file

        return segment_file
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
