from __future__ import annotations

from ..types import UNSET, Model, Unset


class GoogleDriveUser(Model):
    """Somebody who owns or changed a file in Google Drive.

    Attributes:
        display_name: Their name.
        email_address: Their e-mail address.
    """

    display_name: str | None | Unset = UNSET
    email_address: str | None | Unset = UNSET
