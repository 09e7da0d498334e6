from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class BulkImportDeleted:
    """A bulk import that is gone.

    Attributes:
        object: Always metadata_import.
        id: The bulk import's id.
        deleted: Whether it is gone.
    """

    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "metadata_import"})
    id: str | Unset = UNSET
    deleted: bool | Unset = UNSET
