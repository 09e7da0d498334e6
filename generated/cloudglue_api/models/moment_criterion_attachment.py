from __future__ import annotations

from ..types import UNSET, Model, Unset
from .moment_backfill_status import MomentBackfillStatus
from .moment_criterion import MomentCriterion
from .moment_criterion_options import MomentCriterionOptions


class MomentCriterionAttachment(Model):
    """A criterion for moments as a collection has it, and how far the search of the collection's files is.

    Attributes:
        attachment_id: The attachment's id.
        criterion_name: The criterion's name.
        criterion_hash: A text that changes when the criterion does.
        backfill_status: How far the search of the files is that were there before the criterion. The last two are
            final.
        criterion: The criterion itself.
        options: How it is searched for.
        files_total: How many files are to be searched.
        files_completed: How many files have been searched.
        files_failed: In how many files the search failed.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
    """

    attachment_id: str
    criterion_name: str
    criterion_hash: str
    backfill_status: MomentBackfillStatus
    criterion: MomentCriterion | Unset = UNSET
    options: MomentCriterionOptions | Unset = UNSET
    files_total: int | Unset = UNSET
    files_completed: int | Unset = UNSET
    files_failed: int | Unset = UNSET
    created_at: int | Unset = UNSET
