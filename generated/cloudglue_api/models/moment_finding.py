from __future__ import annotations

from typing import Any

from ..types import Model
from .moment_finding_kind import MomentFindingKind


class MomentFinding(Model):
    """What a criterion brought to light about a video as a whole.

    Attributes:
        finding_id: The finding's id.
        kind: Whether something is missing from the video (absence), or was noticed about it (observation).
        properties: The finding itself, in the form of the criterion's finding_schema.
    """

    finding_id: str
    kind: MomentFindingKind
    properties: dict[str, Any]
