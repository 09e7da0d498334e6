from __future__ import annotations

from ..types import UNSET, Model, Unset


class GrainHubspot(Model):
    """What a meeting is linked with in HubSpot.

    Attributes:
        hubspot_company_ids: Ids of companies.
        hubspot_deal_ids: Ids of deals.
    """

    hubspot_company_ids: list[str] | Unset = UNSET
    hubspot_deal_ids: list[str] | Unset = UNSET
