"""Cloudglue: upload a video, cut it into segments, and iterate over them, with the service or on this machine."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cloudglue_api import models as models

    from . import dates as dates
    from . import errors as errors
    from . import filters as filters
    from . import strategies as strategies
    from . import uris as uris
    from . import webhooks as webhooks
    from .client import AsyncCloudglue as AsyncCloudglue
    from .client import Cloudglue as Cloudglue
    from .client import Progress as Progress
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ClientClosedError as ClientClosedError
    from .errors import CloudglueError as CloudglueError
    from .errors import ConfigError as ConfigError
    from .errors import ConflictError as ConflictError
    from .errors import CredentialsError as CredentialsError
    from .errors import DecodeError as DecodeError
    from .errors import JobError as JobError
    from .errors import JobFailedError as JobFailedError
    from .errors import JobPendingError as JobPendingError
    from .errors import JobTimeoutError as JobTimeoutError
    from .errors import ListChangedError as ListChangedError
    from .errors import ListChangedWarning as ListChangedWarning
    from .errors import LocalEngineError as LocalEngineError
    from .errors import NotFoundError as NotFoundError
    from .errors import PaymentRequiredError as PaymentRequiredError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from .errors import ServerError as ServerError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .errors import UnsupportedMediaTypeError as UnsupportedMediaTypeError
    from .errors import UploadError as UploadError
    from .errors import Violation as Violation

__version__ = "0.1.0"

_MODULES = ("dates", "errors", "filters", "strategies", "uris", "webhooks")
_CLIENTS = ("AsyncCloudglue", "Cloudglue", "Progress")
_ERRORS = (
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "CloudglueError",
    "ConfigError",
    "ConflictError",
    "CredentialsError",
    "DecodeError",
    "JobError",
    "JobFailedError",
    "JobPendingError",
    "JobTimeoutError",
    "ListChangedError",
    "ListChangedWarning",
    "LocalEngineError",
    "NotFoundError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "UnprocessableEntityError",
    "UnsupportedMediaTypeError",
    "UploadError",
    "Violation",
)

__all__ = ["__version__", "models", *_MODULES, *_CLIENTS, *_ERRORS]  # pyright: ignore[reportUnsupportedDunderAll]


if not TYPE_CHECKING:  # a checker that sees it takes every name for there

    def __getattr__(name: str) -> Any:
        """Import a name when it is first used: `import cloudglue` alone costs next to nothing."""
        if name == "models":
            value = import_module("cloudglue_api.models")
        elif name in _MODULES:
            value = import_module(f".{name}", __name__)
        elif name in _CLIENTS or name in _ERRORS:
            value = getattr(import_module(".client" if name in _CLIENTS else ".errors", __name__), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
