from __future__ import annotations

from ..types import Model
from .detected_face import DetectedFace


class FileFaceDetections(Model):
    """A page of the faces found in a file of a collection.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        faces: The faces of this page.
        total: How many faces there are on all pages.
        limit: How many faces a page holds.
        offset: How many faces come before this page.
    """

    collection_id: str
    file_id: str
    faces: list[DetectedFace]
    total: int
    limit: int
    offset: int
