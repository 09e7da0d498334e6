from ..types import OpenEnum


class SearchOperator(OpenEnum):
    """How a field is compared. In, ContainsAny and ContainsAll take the values in valueTextArray, the others the one
    in valueText. A chat takes no Like.
    """

    NOTEQUAL = "NotEqual"
    EQUAL = "Equal"
    LESSTHAN = "LessThan"
    GREATERTHAN = "GreaterThan"
    CONTAINSANY = "ContainsAny"
    CONTAINSALL = "ContainsAll"
    IN = "In"
    LIKE = "Like"
