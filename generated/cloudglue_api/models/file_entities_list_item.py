from __future__ import annotations

from ..types import Model
from .file_entities_data import FileEntitiesData


class FileEntitiesListItem(Model):
    """What was extracted from a file, as lists show it.

    Attributes:
        file_id: The file's id.
        data: What was extracted from a file.
    """

    file_id: str
    data: FileEntitiesData
