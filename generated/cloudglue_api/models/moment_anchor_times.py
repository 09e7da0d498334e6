from __future__ import annotations

from ..types import Model


class MomentAnchorTimes(Model):
    """When each anchor of a moment is, in seconds, under the anchor's name."""
