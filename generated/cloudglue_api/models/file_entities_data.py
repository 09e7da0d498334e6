from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset
from .segment_entities import SegmentEntities


class FileEntitiesData(Model):
    """What was extracted from a file.

    Attributes:
        entities: What was found in the file as a whole, in the form of the collection's schema.
        segment_entities: What was found in each segment. Lists give no pictures.
    """

    entities: dict[str, Any]
    segment_entities: list[SegmentEntities] | Unset = UNSET
