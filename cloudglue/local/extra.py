"""Whether this program can have processes of the engine: whether the packages of the extra `local` are there, and a Python."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from cloudglue.errors import LocalEngineError

_PACKAGES = ("av", "scenedetect", "cv2", "numpy", "starlette", "uvicorn", "python_multipart", "platformdirs")


def check() -> None:
    """Raise LocalEngineError, naming what is missing and how to install it. Imports nothing."""
    missing = [name for name in _PACKAGES if find_spec(name) is None]
    if missing:
        raise LocalEngineError(
            f"the local engine needs {', '.join(missing)}: pip install 'cloudglue-client[local]'. "
            "Without it, use the service: argument api_key or CLOUDGLUE_API_KEY."
        )


def check_python() -> None:
    """Raise LocalEngineError where there is no Python to run a process with."""
    if getattr(sys, "frozen", False):
        raise LocalEngineError(
            "this program is frozen, and has no Python to run the engine with; run `cloudglue serve` beside it, and give "
            "CLOUDGLUE_BASE_URL and CLOUDGLUE_API_KEY as that prints them"
        )
