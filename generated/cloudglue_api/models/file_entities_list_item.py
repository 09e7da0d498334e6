from __future__ import annotations

from msgspec import Struct

from .file_entities_data import FileEntitiesData


class FileEntitiesListItem(Struct):
    """What was extracted from a file, as lists show it.

    Attributes:
        file_id: The file's id.
        data: What was extracted from a file.
    """

    file_id: str
    data: FileEntitiesData
