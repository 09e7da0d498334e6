"""Cloudglue: upload a video, cut it into segments, and iterate over them, with the service or on this machine.

Examples:
    >>> from cloudglue import Cloudglue, strategies
    >>> with Cloudglue.local() as client:  # Cloudglue() asks the service
    ...     for segment in client.segment("race.mp4", strategies.shot_detector()):
    ...         print(segment.start_time, segment.end_time)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import errors
from .errors import *
from .version import __version__

if TYPE_CHECKING:
    from cloudglue_api import models as models
    from cloudglue_api.types import UNSET as UNSET

    from . import dates as dates
    from . import exports as exports
    from . import filters as filters
    from . import service as service
    from . import strategies as strategies
    from . import uris as uris
    from . import webhooks as webhooks
    from .calls.timeouts import Timeouts as Timeouts
    from .client import AsyncCloudglue as AsyncCloudglue
    from .client import Cloudglue as Cloudglue
    from .client import Progress as Progress
    from .many import VideoResult as VideoResult

_LAZY = {
    "models": ("cloudglue.codec", "models"),
    "UNSET": ("cloudglue_api.types", "UNSET"),
    **{
        name: (f"cloudglue.{name}", None)
        for name in ("dates", "exports", "filters", "service", "strategies", "uris", "webhooks")
    },
    **{name: ("cloudglue.client", name) for name in ("AsyncCloudglue", "Cloudglue", "Progress")},
    "VideoResult": ("cloudglue.many", "VideoResult"),
    "Timeouts": ("cloudglue.calls.timeouts", "Timeouts"),
}

# Written out: only such a list tells editors which names are for users. A test holds that each of _LAZY is in it.
__all__ = [
    "UNSET",
    "AsyncCloudglue",
    "Cloudglue",
    "Progress",
    "Timeouts",
    "VideoResult",
    "__version__",
    "dates",
    "errors",
    "exports",
    "filters",
    "models",
    "service",
    "strategies",
    "uris",
    "webhooks",
]
__all__ += errors.__all__


if not TYPE_CHECKING:  # a checker that sees it takes every name for there

    def __getattr__(name: str) -> Any:
        """Import a name when it is first used: `import cloudglue` alone costs next to nothing."""
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, attribute = _LAZY[name]
        value = import_module(module) if attribute is None else getattr(import_module(module), attribute)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
