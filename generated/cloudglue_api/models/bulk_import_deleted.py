from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class BulkImportDeleted(Model):
    """A bulk import that is gone.

    Attributes:
        object: Always metadata_import.
        id: The bulk import's id.
        deleted: Whether it is gone.
    """

    object: Annotated[str, Bounds(const="metadata_import")] | Unset = UNSET
    id: str | Unset = UNSET
    deleted: bool | Unset = UNSET
