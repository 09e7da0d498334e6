from __future__ import annotations

from ..types import Model


class JsonObject(Model):
    """An object whose keys are not documented, as another service gave it."""
