from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class FileSegmentUpdate:
    """What to change of a segment.

    Attributes:
        metadata: The new keys and values.
    """

    metadata: dict[str, Any] | Unset = UNSET
