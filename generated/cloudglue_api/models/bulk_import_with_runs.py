from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .bulk_import_filter import BulkImportFilter
from .bulk_import_mode import BulkImportMode
from .bulk_import_run import BulkImportRun
from .bulk_import_type import BulkImportType


class BulkImportWithRuns(Model):
    """What is to be brought into a collection from a data connector, and a page of its runs.

    Attributes:
        object: Always metadata_import.
        id: The bulk import's id.
        collection_id: The collection that it brings files into.
        connector_id: The data connector that they come from.
        import_type: Whether what is known about the files is brought (metadata), or the files themselves (media).
            The collection's type decides.
        name: Its name.
        filters: Which files it brings; all when empty.
        default_mode: Whether a run brings only what is new or has failed before (append), or all that matches once
            more (refresh), which with the type media renews what is known about the files and not the media.
        delete_missing: Whether files that are gone at their source are taken from the collection.
        rate_limit: Requests a second by which the source is listed; fewer where the source allows fewer.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        runs: The runs of this page.
        total_runs: How many runs there are on all pages.
        limit: How many runs a page holds.
        offset: How many runs come before this page.
        max_files: How many files a run brings at most.
        include_thumbnails: Whether pictures of the files come too.
        enrich_metadata: Whether the source is asked for what its list leaves out.
    """

    object: Annotated[str, Bounds(const="metadata_import")] | Unset = UNSET
    id: str | Unset = UNSET
    collection_id: str | Unset = UNSET
    connector_id: str | Unset = UNSET
    import_type: BulkImportType | Unset = UNSET
    name: str | Unset = UNSET
    filters: list[BulkImportFilter] | Unset = UNSET
    default_mode: BulkImportMode | Unset = UNSET
    delete_missing: bool | Unset = UNSET
    rate_limit: int | Unset = UNSET
    created_at: float | Unset = UNSET
    runs: list[BulkImportRun] | Unset = UNSET
    total_runs: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    max_files: int | Unset = UNSET
    include_thumbnails: bool | Unset = UNSET
    enrich_metadata: bool | Unset = UNSET
