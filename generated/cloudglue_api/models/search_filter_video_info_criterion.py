from __future__ import annotations

from ..types import UNSET, ByValue, Model, Unset
from .search_filter_scope import SearchFilterScope
from .search_filter_video_info_field import SearchFilterVideoInfoField
from .search_operator import SearchOperator


class SearchFilterVideoInfoCriterion(Model):
    """A condition on the medium.

    Attributes:
        path: What is known of a medium: its length in seconds, and whether there is sound.
        operator: How a field is compared. In, ContainsAny and ContainsAll take the values in valueTextArray, the
            others the one in valueText. A chat takes no Like.
        valueText: The value to compare with, as text whatever its type.
        valueTextArray: The values to compare with, for the operators that take several.
        scope: Whose medium is meant.
    """

    path: SearchFilterVideoInfoField
    operator: SearchOperator
    valueText: str | Unset = UNSET
    valueTextArray: list[str] | Unset = UNSET
    scope: SearchFilterScope | Unset = UNSET

    __rules__ = (
        ByValue(
            "operator",
            needs={
                "NotEqual": "valueText",
                "Equal": "valueText",
                "LessThan": "valueText",
                "GreaterThan": "valueText",
                "Like": "valueText",
                "In": "valueTextArray",
                "ContainsAny": "valueTextArray",
                "ContainsAll": "valueTextArray",
            },
        ),
    )
