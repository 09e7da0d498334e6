from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GoogleDriveUser:
    """Somebody who owns or changed a file in Google Drive.

    Attributes:
        display_name: Their name.
        email_address: Their e-mail address.
    """

    display_name: str | None | Unset = UNSET
    email_address: str | None | Unset = UNSET
