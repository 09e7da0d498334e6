from __future__ import annotations

from ..types import Model


class DescribeUpdate(Model):
    """What to change of a describe job.

    Attributes:
        use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
            wrote.
    """

    use_in_default_index: bool
