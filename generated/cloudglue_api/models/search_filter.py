from __future__ import annotations

from ..types import UNSET, Model, Unset
from .search_filter_criterion import SearchFilterCriterion
from .search_filter_file_criterion import SearchFilterFileCriterion
from .search_filter_metadata_criterion import SearchFilterMetadataCriterion
from .search_filter_video_info_criterion import SearchFilterVideoInfoCriterion


class SearchFilter(Model):
    """Conditions on files. Only what meets every one of them is looked at. `cloudglue.filters.where` writes one.

    Attributes:
        metadata: Conditions on your own keys and values.
        video_info: Conditions on the medium.
        file: Conditions on the file itself.
        source_metadata: Conditions on what the service that the file came from knows about it.
    """

    metadata: list[SearchFilterMetadataCriterion] | Unset = UNSET
    video_info: list[SearchFilterVideoInfoCriterion] | Unset = UNSET
    file: list[SearchFilterFileCriterion] | Unset = UNSET
    source_metadata: list[SearchFilterCriterion] | Unset = UNSET
