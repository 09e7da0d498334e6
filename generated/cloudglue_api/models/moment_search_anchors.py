from __future__ import annotations

from msgspec import Struct


class MomentSearchAnchors(Struct):
    """Times within a moment, in seconds, under the names that its criterion gives them."""
