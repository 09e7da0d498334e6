"""What the API has and the engine does not."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re

import cloudglue_api.api
from cloudglue_api.types import Endpoint

_KNOWN = "it has files, segmentations and segments jobs by shots, thumbnails, frames and tags"


def reason(method: str, path: str) -> str | None:
    """Why this request cannot be answered here, though the service could; None where it has no such path either.

    Args:
        method: Such as `POST`.
        path: Under the base URL, such as `/describe`.
    """
    if any(pattern.fullmatch(path) for pattern in _paths()):
        return f"the local engine has no {method} {path[:200]}; {_KNOWN}. What needs a model needs the service, or --simulate"
    return None


@functools.cache
def _paths() -> tuple[re.Pattern[str], ...]:
    # Asked for the first time when it is needed: 24 modules are not imported for an engine that is asked for what it has.
    api = cloudglue_api.api
    modules = [importlib.import_module(f"{api.__name__}.{found.name}") for found in pkgutil.iter_modules(api.__path__)]
    endpoints = [value for module in modules for value in vars(module).values() if isinstance(value, Endpoint)]
    paths = {endpoint.path for endpoint in endpoints}
    return tuple(re.compile(re.sub(r"\\\{[^/]+\\\}", "[^/]+", re.escape(path))) for path in sorted(paths))
