from __future__ import annotations

from typing import Any

from msgspec import Struct

from ..types import UNSET, Unset


class FileUpdate(Struct):
    """What to change of a file.

    Attributes:
        metadata: The new keys and values.
        filename: The new name.
    """

    metadata: dict[str, Any] | Unset = UNSET
    filename: str | Unset = UNSET
