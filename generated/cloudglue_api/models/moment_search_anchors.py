from __future__ import annotations

from ..types import Model


class MomentSearchAnchors(Model):
    """Times within a moment, in seconds, under the names that its criterion gives them."""
