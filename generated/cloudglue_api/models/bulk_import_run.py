from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .bulk_import_mode import BulkImportMode
from .bulk_import_progress import BulkImportProgress
from .bulk_import_type import BulkImportType
from .cancellable_job_status import CancellableJobStatus


class BulkImportRun(Model):
    """One run of a bulk import.

    Attributes:
        object: Always metadata_import_run.
        id: The run's id.
        import_id: The bulk import that it belongs to.
        import_type: Whether what is known about the files is brought (metadata), or the files themselves (media).
            The collection's type decides.
        mode: Whether a run brings only what is new or has failed before (append), or all that matches once more
            (refresh), which with the type media renews what is known about the files and not the media.
        delete_missing: Whether files that are gone at their source are taken from the collection.
        status: How far a job is that can be cancelled. The last three are final.
        progress: How many files a run has dealt with so far.
        error: Why it failed; absent otherwise.
        started_at: Unix time of its start, in seconds or milliseconds: both occur.
        completed_at: Unix time of its end, in seconds or milliseconds: both occur.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        max_files: How many files it brings at most.
        include_thumbnails: Whether pictures of the files come too.
        enrich_metadata: Whether the source is asked for what its list leaves out.
    """

    object: Annotated[str, Bounds(const="metadata_import_run")] | Unset = UNSET
    id: str | Unset = UNSET
    import_id: str | Unset = UNSET
    import_type: BulkImportType | Unset = UNSET
    mode: BulkImportMode | Unset = UNSET
    delete_missing: bool | Unset = UNSET
    status: CancellableJobStatus | Unset = UNSET
    progress: BulkImportProgress | Unset = UNSET
    error: str | Unset = UNSET
    started_at: float | Unset = UNSET
    completed_at: float | Unset = UNSET
    created_at: float | Unset = UNSET
    max_files: int | Unset = UNSET
    include_thumbnails: bool | Unset = UNSET
    enrich_metadata: bool | Unset = UNSET
