"""What the service has in its account at Cloudglue: found by name and address when it starts, made when it is not there."""

from __future__ import annotations

from dataclasses import dataclass, field

from cloudglue import AsyncCloudglue

COLLECTION = "reviews"
COLLECTION_FILE_EVENTS = ["collection.file.job.completed", "collection.file.job.failed"]


@dataclass(frozen=True)
class Account:
    """The collection that all videos are in, and the secret that webhooks prove themselves by."""

    collection_id: str
    webhook_secret: str = field(repr=False)


async def prepared(client: AsyncCloudglue, hook: str) -> Account:
    """The account, ready for use.

    Args:
        client: Of the account.
        hook: The address that is called when a video is read.
    """
    return Account(await _collection(client), await _webhook_secret(client, hook))


async def _collection(client: AsyncCloudglue) -> str:
    async for one in client.collections.iter():
        if one.name == COLLECTION:
            return one.id
    return (await client.collections.create(name=COLLECTION, collection_type="media-descriptions")).id


async def _webhook_secret(client: AsyncCloudglue, hook: str) -> str:
    async for one in client.webhooks.iter():
        if one.endpoint == hook and one.active and set(COLLECTION_FILE_EVENTS) <= set(one.subscribed_events):
            return one.webhook_secret
    return (await client.webhooks.create(endpoint=hook, subscribed_events=COLLECTION_FILE_EVENTS)).webhook_secret
