from ..types import OpenEnum


class BooleanText(OpenEnum):
    """True or false as text."""

    TRUE = "true"
    FALSE = "false"
