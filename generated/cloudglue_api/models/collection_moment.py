from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset
from .criterion_score import CriterionScore
from .moment_evidence import MomentEvidence


class CollectionMoment(Model):
    """A moment of a collection's file that meets a criterion.

    Attributes:
        moment_id: The moment's id.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        title: A title for the moment.
        reason: Why it meets the criterion.
        rank_score: How high it ranks among the moments, 0 to 1.
        file_id: The file that it is in.
        job_id: The job that found it.
        criterion_name: The name of the criterion that it meets.
        anchors: When each of the criterion's anchors is, in seconds.
        speakers: Who speaks in it.
        criterion_score: How well it meets the criterion; only where the criterion has a scale.
        properties: What else is known of it, in the form of the criterion's moment_schema.
        evidence: What a moment was found by.
    """

    moment_id: str
    start_time: float
    end_time: float
    title: str
    reason: str
    rank_score: Annotated[float, Bounds(minimum=0, maximum=1)]
    file_id: str
    job_id: str
    criterion_name: str
    anchors: dict[str, float] | Unset = UNSET
    speakers: list[str] | Unset = UNSET
    criterion_score: CriterionScore | Unset = UNSET
    properties: dict[str, Any] | Unset = UNSET
    evidence: MomentEvidence | Unset = UNSET
