from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GrainHubspot:
    """What a meeting is linked with in HubSpot.

    Attributes:
        hubspot_company_ids: Ids of companies.
        hubspot_deal_ids: Ids of deals.
    """

    hubspot_company_ids: list[str] | Unset = UNSET
    hubspot_deal_ids: list[str] | Unset = UNSET
