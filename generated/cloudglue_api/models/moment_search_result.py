from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset
from .criterion_score import CriterionScore
from .moment_evidence import MomentEvidence


class MomentSearchResult(Model):
    """A moment that was found.

    Attributes:
        moment_id: The moment's id.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        title: A title for it.
        reason: Why it meets its criterion.
        rank_score: Its rank among the moments of its job, 0 to 1; more is better.
        file_id: The file that it is in.
        collection_id: The collection that it was found in.
        job_id: The job that found the moment.
        criterion_name: The criterion that it meets.
        search_score: How well it fits the search; more is better.
        filename: The file's name.
        type: Always moment.
        anchors: Times within a moment, in seconds, under the names that its criterion gives them.
        speakers: Who speaks in it.
        criterion_score: How well it meets its criterion; absent without scoring.
        properties: What the criterion's own schema asks for, if it has one.
        evidence: What it was told by.
    """

    moment_id: str
    start_time: float
    end_time: float
    title: str
    reason: str
    rank_score: Annotated[float, Bounds(minimum=0, maximum=1)]
    file_id: str
    collection_id: str
    job_id: str
    criterion_name: str
    search_score: float
    filename: str | None
    type: Annotated[str, Bounds(const="moment")] = "moment"
    anchors: dict[str, float] | Unset = UNSET
    speakers: list[str] | Unset = UNSET
    criterion_score: CriterionScore | Unset = UNSET
    properties: dict[str, Any] | Unset = UNSET
    evidence: MomentEvidence | Unset = UNSET
