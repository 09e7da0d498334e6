from __future__ import annotations

from msgspec import Struct


class MomentAnchorTimes(Struct):
    """When each anchor of a moment is, in seconds, under the anchor's name."""
