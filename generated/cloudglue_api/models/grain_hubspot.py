from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class GrainHubspot(Struct):
    """What a meeting is linked with in HubSpot.

    Attributes:
        hubspot_company_ids: Ids of companies.
        hubspot_deal_ids: Ids of deals.
    """

    hubspot_company_ids: list[str] | Unset = UNSET
    hubspot_deal_ids: list[str] | Unset = UNSET
