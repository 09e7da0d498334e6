from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class DataConnectorSync:
    """A file of another service to fetch.

    Attributes:
        url: The file's uri, as the list of files gives it.
    """

    url: str
