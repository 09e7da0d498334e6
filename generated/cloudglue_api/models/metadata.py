from __future__ import annotations

from ..types import Model


class Metadata(Model):
    """Your own keys and values, of any JSON type."""
