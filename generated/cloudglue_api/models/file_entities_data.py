from __future__ import annotations

from typing import Any

from msgspec import Struct

from ..types import UNSET, Unset
from .segment_entities import SegmentEntities


class FileEntitiesData(Struct):
    """What was extracted from a file.

    Attributes:
        entities: What was found in the file as a whole, in the form of the collection's schema.
        segment_entities: What was found in each segment. Lists give no pictures.
    """

    entities: dict[str, Any]
    segment_entities: list[SegmentEntities] | Unset = UNSET
