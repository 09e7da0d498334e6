from __future__ import annotations

from msgspec import Struct


class Metadata(Struct):
    """Your own keys and values, of any JSON type."""
