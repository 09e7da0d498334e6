from __future__ import annotations

from ..types import UNSET, Model, Unset


class BulkImportProgress(Model):
    """How many files a run has dealt with so far.

    Attributes:
        pages_listed: Pages of the source's list that were read.
        files_listed: Files on those pages.
        files_created: Files that are new.
        files_updated: Files that were there and have changed.
        files_skipped: Files that were left as they are.
        files_failed: Files that could not be brought.
        files_queued: Files that wait to become searchable; only with the type metadata.
        files_indexed: Files that can be searched; only with the type metadata.
        files_imported: Files that are in the collection; only with the type media.
        files_removed: Files that were taken from the collection.
        files_enriched: Files that the source was asked for more about.
    """

    pages_listed: int | Unset = UNSET
    files_listed: int | Unset = UNSET
    files_created: int | Unset = UNSET
    files_updated: int | Unset = UNSET
    files_skipped: int | Unset = UNSET
    files_failed: int | Unset = UNSET
    files_queued: int | Unset = UNSET
    files_indexed: int | Unset = UNSET
    files_imported: int | Unset = UNSET
    files_removed: int | Unset = UNSET
    files_enriched: int | Unset = UNSET
