from __future__ import annotations

from ..types import Model


class DataConnectorSync(Model):
    """A file of another service to fetch.

    Attributes:
        url: The file's uri, as the list of files gives it.
    """

    url: str
