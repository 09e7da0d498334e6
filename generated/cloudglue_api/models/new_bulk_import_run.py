from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .bulk_import_mode import BulkImportMode


@_attrs_define
class NewBulkImportRun:
    """What this run is to do otherwise than the bulk import says.

    Attributes:
        mode: Whether a run brings only what is new or has failed before (append), or all that matches once more
            (refresh), which with the type media renews what is known about the files and not the media.
        delete_missing: Take files from the collection that are gone at their source.
        max_files: How many files it brings at most.
        include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media.
        enrich_metadata: Ask the source for what its list leaves out. Refused for the type media.
    """

    mode: BulkImportMode | Unset = UNSET
    delete_missing: bool | Unset = UNSET
    max_files: int | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1, "maximum": 1000000})
    include_thumbnails: bool | Unset = UNSET
    enrich_metadata: bool | Unset = UNSET
