from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class KnowledgeBaseFiles:
    """Work on files that need not be in a collection.

    Attributes:
        files: Ids of the files.
        source: Always files.
    """

    files: list[str] = _attrs_field(metadata={"minItems": 1})
    source: str = _attrs_field(default="files", metadata={"const": "files"})
