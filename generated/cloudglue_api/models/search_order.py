from ..types import OpenEnum


class SearchOrder(OpenEnum):
    """What results are sorted by: how well they fit (score) or, with groups, how many there are in one (item_count)."""

    SCORE = "score"
    ITEM_COUNT = "item_count"
