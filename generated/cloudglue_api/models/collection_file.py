from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .collection_file_segmentation import CollectionFileSegmentation
from .file import File
from .job_status import JobStatus


class CollectionFile(Model):
    """A file as a member of a collection.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        added_at: Unix time when it was added, in seconds or milliseconds: both occur.
        status: How far the work is that the collection's type asks for.
        object: Always collection_file.
        searchable_status: How far it is on its way into the search; only in collections that can be searched. Never
            not_applicable.
        file: The file itself.
        segmentation: The segmentation that the work used.
    """

    collection_id: str
    file_id: str
    added_at: int
    status: JobStatus
    object: Annotated[str, Bounds(const="collection_file")] = "collection_file"
    searchable_status: JobStatus | Unset = UNSET
    file: File | Unset = UNSET
    segmentation: CollectionFileSegmentation | Unset = UNSET
