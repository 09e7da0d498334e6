from __future__ import annotations

from msgspec import Struct


class MomentAnchors(Struct):
    """Points in time to mark within a moment, each under its name."""
