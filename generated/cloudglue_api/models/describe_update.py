from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class DescribeUpdate:
    """What to change of a describe job.

    Attributes:
        use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
            wrote.
    """

    use_in_default_index: bool
