from __future__ import annotations

from ..types import UNSET, Model, Unset
from .search_filter_criterion import SearchFilterCriterion
from .search_filter_video_info_criterion import SearchFilterVideoInfoCriterion


class ChatFilter(Model):
    """Conditions on the files to answer from. It can say a little less than the filter of a search.
    `cloudglue.filters.for_chat` writes one.

    Attributes:
        metadata: Conditions on your own keys and values.
        video_info: Conditions on the medium.
        file: Conditions on the file itself.
    """

    metadata: list[SearchFilterCriterion] | Unset = UNSET
    video_info: list[SearchFilterVideoInfoCriterion] | Unset = UNSET
    file: list[SearchFilterCriterion] | Unset = UNSET
