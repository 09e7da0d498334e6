from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset


class FileSegmentUpdate(Model):
    """What to change of a segment.

    Attributes:
        metadata: The new keys and values.
    """

    metadata: dict[str, Any] | Unset = UNSET
