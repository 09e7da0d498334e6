from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class FileUpdate:
    """What to change of a file.

    Attributes:
        metadata: The new keys and values.
        filename: The new name.
    """

    metadata: dict[str, Any] | Unset = UNSET
    filename: str | Unset = UNSET
