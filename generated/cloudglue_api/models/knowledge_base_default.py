from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class KnowledgeBaseDefault:
    """Work on the default index, where everything is that was not kept out of it.

    Attributes:
        source: Always default.
    """

    source: str = _attrs_field(default="default", metadata={"const": "default"})
