from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .source_metadata import SourceMetadata


class DataConnectorSourceMetadata(Model):
    """What another service knows about a file.

    Attributes:
        source_metadata: What the service that a file came from knows about it; source_type says which service.
        object: Always source_metadata.
    """

    source_metadata: SourceMetadata
    object: Annotated[str, Bounds(const="source_metadata")] = "source_metadata"
