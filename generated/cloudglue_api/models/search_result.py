"""Something that was found, alone or with all of its file; type says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .face_group_result import FaceGroupResult
    from .face_search_result import FaceSearchResult
    from .file_search_result import FileSearchResult
    from .moment_search_result import MomentSearchResult
    from .segment_group_result import SegmentGroupResult
    from .segment_search_result import SegmentSearchResult

    SearchResult: TypeAlias = (
        FileSearchResult
        | SegmentSearchResult
        | FaceSearchResult
        | MomentSearchResult
        | SegmentGroupResult
        | FaceGroupResult
        | dict[str, Any]
    )
else:

    class _SearchResult(OneOf):
        tag = "type"
        members = (
            "FileSearchResult",
            "SegmentSearchResult",
            "FaceSearchResult",
            "MomentSearchResult",
            "SegmentGroupResult",
            "FaceGroupResult",
        )
        options = {
            "file": "FileSearchResult",
            "segment": "SegmentSearchResult",
            "face": "FaceSearchResult",
            "moment": "MomentSearchResult",
            "segment_group": "SegmentGroupResult",
            "face_group": "FaceGroupResult",
        }

    class SearchResult(metaclass=_SearchResult): ...
