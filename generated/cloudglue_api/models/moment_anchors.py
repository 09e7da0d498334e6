from __future__ import annotations

from ..types import Model


class MomentAnchors(Model):
    """Points in time to mark within a moment, each under its name."""
