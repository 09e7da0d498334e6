"""What the API has and the engine does not."""

from __future__ import annotations

import functools
import re

from cloudglue.local import endpoints

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
    paths = {endpoint.path for endpoint in endpoints.read()}
    return tuple(re.compile(re.sub(r"\\\{[^/]+\\\}", "[^/]+", re.escape(path))) for path in sorted(paths))
