from __future__ import annotations

from msgspec import Struct


class JsonObject(Struct):
    """An object whose keys are not documented, as another service gave it."""
