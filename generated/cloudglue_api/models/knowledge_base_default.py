from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class KnowledgeBaseDefault:
    """Work on the default index, which holds the files of collections, and those described with use_in_default_index.

    Attributes:
        source: Always default.
    """

    source: str = _attrs_field(default="default", metadata={"const": "default"})
