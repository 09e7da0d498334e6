from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .bulk_import_mode import BulkImportMode


class NewBulkImportRun(Model):
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
    max_files: Annotated[int, Bounds(minimum=1, maximum=1000000)] | Unset = UNSET
    include_thumbnails: bool | Unset = UNSET
    enrich_metadata: bool | Unset = UNSET
