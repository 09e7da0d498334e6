from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .source_metadata import SourceMetadata


@_attrs_define
class DataConnectorSourceMetadata:
    """What another service knows about a file.

    Attributes:
        source_metadata: What the service that a file came from knows about it; source_type says which service.
        object: Always source_metadata.
    """

    source_metadata: SourceMetadata
    object: str = _attrs_field(default="source_metadata", metadata={"const": "source_metadata"})
