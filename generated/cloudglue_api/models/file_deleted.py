from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds


class FileDeleted(Struct):
    """A file that is gone.

    Attributes:
        id: The file's id.
        object: Always file.
    """

    id: str
    object: Annotated[str, Bounds(const="file")] = "file"
