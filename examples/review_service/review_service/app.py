"""The endpoints. What Cloudglue answers is what they return; models of ours are its models."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, TypedDict

from fastapi import Depends, FastAPI, HTTPException, Query, Request, UploadFile

from cloudglue import AsyncCloudglue, CloudglueError, CredentialsError, DecodeError, models, webhooks

from . import errors
from .account import COLLECTION_FILE_EVENTS, Account, prepared
from .finished import Finished

ADDRESS = "REVIEW_ADDRESS"
"""The variable that says where this service is reached from outside."""
HOOK = "/webhooks/cloudglue"
FINAL = {models.JobStatus.COMPLETED, models.JobStatus.FAILED, models.JobStatus.NOT_APPLICABLE}


class State(TypedDict):
    """What is there as long as the service runs. Each process of the service has its own."""

    client: AsyncCloudglue
    account: Account
    finished: Finished


def _client(request: Request) -> AsyncCloudglue:
    client: AsyncCloudglue = request.state.client
    return client


def _account(request: Request) -> Account:
    account: Account = request.state.account
    return account


def _finished(request: Request) -> Finished:
    finished: Finished = request.state.finished
    return finished


Client = Annotated[AsyncCloudglue, Depends(_client)]
ItsAccount = Annotated[Account, Depends(_account)]
ItsFinished = Annotated[Finished, Depends(_finished)]


def create() -> FastAPI:
    """The service as it is deployed: the key is in CLOUDGLUE_API_KEY, its own address in REVIEW_ADDRESS."""
    return build(os.environ[ADDRESS], AsyncCloudglue)


def build(address: str, connect: Callable[[], AsyncCloudglue]) -> FastAPI:
    """The service.

    Args:
        address: Where it is reached by webhooks, such as `https://review.example.org`.
        connect: Makes the client, once in each process; tests give one of a simulation.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[State]:
        async with connect() as client:
            account = await prepared(client, address.rstrip("/") + HOOK)
            yield {"client": client, "account": account, "finished": Finished()}

    app = FastAPI(title="Review", lifespan=lifespan)
    app.add_exception_handler(CloudglueError, errors.answer)
    app.post("/videos", status_code=201)(upload)
    app.get("/videos/{file_id}")(status)
    app.get("/search")(search)
    app.post(HOOK, include_in_schema=False)(hear)
    return app


async def upload(video: UploadFile, client: Client, account: ItsAccount) -> models.CollectionFile:
    """Take a video, and begin to read it. Its `file_id` is what to ask for."""
    file = await client.files.upload(video.file, filename=video.filename)
    return await client.collections.add_media(account.collection_id, file_id=file.id)


async def status(
    file_id: str,
    client: Client,
    account: ItsAccount,
    finished: ItsFinished,
    wait_seconds: Annotated[float, Query(ge=0, le=60)] = 0,
) -> models.CollectionFile:
    """How far a video is. Waits until it is read, or the time is over."""
    with finished.expected(file_id) as news:  # before the look: what is told between the two is not missed
        found = await client.collections.get_video(account.collection_id, file_id)
        if found.status in FINAL or not await news.within(wait_seconds):
            return found
        return await client.collections.get_video(account.collection_id, file_id)


async def search(
    q: Annotated[str, Query(min_length=1, max_length=1000)],
    client: Client,
    account: ItsAccount,
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> models.Search:
    """Find the segments of videos in which something is said or shown."""
    return await client.search.run(scope="segment", collections=[account.collection_id], query=q, limit=limit)


async def hear(request: Request, account: ItsAccount, finished: ItsFinished) -> None:
    """Hear from Cloudglue that a video is read. What is not answered 200 is told again."""
    try:
        told = webhooks.decode(await request.body(), headers=request.headers, secret=account.webhook_secret)
    except CredentialsError as error:
        raise HTTPException(401, "the call is not from Cloudglue") from error
    except DecodeError as error:
        raise HTTPException(400, "the body is not a delivery of a webhook") from error
    if told.event_type in COLLECTION_FILE_EVENTS and isinstance(told.payload, models.CollectionFile):
        finished.tell(told.payload.file_id)
