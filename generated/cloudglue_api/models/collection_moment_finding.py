from __future__ import annotations

from typing import Any

from ..types import Model
from .moment_finding_kind import MomentFindingKind


class CollectionMomentFinding(Model):
    """What a criterion brought to light about a collection's file as a whole.

    Attributes:
        finding_id: The finding's id.
        kind: Whether something is missing from the video (absence), or was noticed about it (observation).
        properties: The finding itself, in the form of the criterion's finding_schema.
        file_id: The file that it is about.
        job_id: The job that found it.
        criterion_name: The name of the criterion that it comes from.
    """

    finding_id: str
    kind: MomentFindingKind
    properties: dict[str, Any]
    file_id: str
    job_id: str
    criterion_name: str
