from __future__ import annotations

from typing import Any

from msgspec import Struct

from ..types import UNSET, Unset


class FileSegmentUpdate(Struct):
    """What to change of a segment.

    Attributes:
        metadata: The new keys and values.
    """

    metadata: dict[str, Any] | Unset = UNSET
