"""Whether the packages of the extra `local` are there."""

from __future__ import annotations

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
