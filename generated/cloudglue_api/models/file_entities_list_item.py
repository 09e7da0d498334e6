from __future__ import annotations

from attrs import define as _attrs_define

from .file_entities_data import FileEntitiesData


@_attrs_define
class FileEntitiesListItem:
    """What was extracted from a file, as lists show it.

    Attributes:
        file_id: The file's id.
        data: What was extracted from a file.
    """

    file_id: str
    data: FileEntitiesData
