from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds
from .source_metadata import SourceMetadata


class DataConnectorSourceMetadata(Struct):
    """What another service knows about a file.

    Attributes:
        source_metadata: What the service that a file came from knows about it; source_type says which service.
        object: Always source_metadata.
    """

    source_metadata: SourceMetadata
    object: Annotated[str, Bounds(const="source_metadata")] = "source_metadata"
