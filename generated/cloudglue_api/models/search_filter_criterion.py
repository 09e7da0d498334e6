from __future__ import annotations

from ..types import UNSET, ByValue, Model, Unset
from .search_operator import SearchOperator


class SearchFilterCriterion(Model):
    """A condition on a field of any name.

    Attributes:
        path: The field, with dots where it leads into an object.
        operator: How a field is compared. In, ContainsAny and ContainsAll take the values in valueTextArray, the
            others the one in valueText. A chat takes no Like.
        valueText: The value to compare with, as text whatever its type.
        valueTextArray: The values to compare with, for the operators that take several.
    """

    path: str
    operator: SearchOperator
    valueText: str | Unset = UNSET
    valueTextArray: list[str] | Unset = UNSET

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
