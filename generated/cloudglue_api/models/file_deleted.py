from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class FileDeleted(Model):
    """A file that is gone.

    Attributes:
        id: The file's id.
        object: Always file.
    """

    id: str
    object: Annotated[str, Bounds(const="file")] = "file"
