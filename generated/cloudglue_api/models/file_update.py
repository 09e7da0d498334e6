from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset


class FileUpdate(Model):
    """What to change of a file.

    Attributes:
        metadata: The new keys and values.
        filename: The new name.
    """

    metadata: dict[str, Any] | Unset = UNSET
    filename: str | Unset = UNSET
