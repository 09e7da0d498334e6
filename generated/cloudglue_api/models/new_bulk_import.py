from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .bulk_import_filter import BulkImportFilter
from .bulk_import_mode import BulkImportMode


class NewBulkImport(Model):
    """What to bring into a collection from a data connector.

    Attributes:
        name: A name for it, of 1 to 255 characters.
        connector_id: The data connector that the files come from.
        filters: Which files to bring: those that fit one of these, at most 20; all when absent.
        default_mode: What its runs do when they are not told; append when absent.
        delete_missing: Take files from the collection that this bulk import brought and that are gone at their
            source. Only a run with the mode refresh does so, and not where max_files cut it short. The service's
            default: false.
        rate_limit: Requests a second by which to list the source, 1 to 50; fewer where the source allows fewer.
        start: Run it at once. The service's default: true.
        max_files: How many files a run brings at most. With the type media never more than 10000.
        include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media. The
            service's default: false.
        enrich_metadata: Ask the source for what its list leaves out. Refused for the type media. The service's
            default: false.
    """

    name: Annotated[str, Bounds(minLength=1, maxLength=255)]
    connector_id: str
    filters: Annotated[list[BulkImportFilter], Bounds(maxItems=20)] | Unset = UNSET
    default_mode: BulkImportMode | Unset = UNSET
    delete_missing: bool | Unset = UNSET
    rate_limit: Annotated[int, Bounds(minimum=1, maximum=50)] | Unset = UNSET
    start: bool | Unset = UNSET
    max_files: Annotated[int, Bounds(minimum=1, maximum=1000000)] | Unset = UNSET
    include_thumbnails: bool | Unset = UNSET
    enrich_metadata: bool | Unset = UNSET
