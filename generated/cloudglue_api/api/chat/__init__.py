"""Answers to a conversation, with the places in videos that they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Operation, Pages, Rule, Unset, date, datetime, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

CHAT_LIST = Endpoint(
    resource="chat",
    verb="list",
    method="GET",
    path="/chat/completions",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def chat_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.ChatCompletionList]:
    """List the answers given so far.

    What was asked comes with each; the citations come with the single answer only.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only answers given before this day (UTC).
        created_after: Only answers given after this day (UTC).
    """
    return Operation(
        CHAT_LIST,
        models.ChatCompletionList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "created_before": created_before,
                "created_after": created_after,
            }
        ),
    )


CHAT_CREATE = Endpoint(
    resource="chat",
    verb="create",
    method="POST",
    path="/chat/completions",
    content_type="application/json",
)


def chat_create(
    *,
    model: str,
    messages: Sequence[models.ChatMessage | Mapping[str, Any]],
    collections: Sequence[UUID | str],
    filter: models.ChatFilter | Mapping[str, Any] | None = None,
    temperature: float | None = None,
) -> Operation[models.ChatCompletion]:
    """Get an answer to a conversation.

    The model answers the last message from what a collection holds, and cites the places it used. Nothing is
    remembered between two calls, so give the whole conversation each time. The answer comes at once and is not
    streamed.

    Args:
        model: The model that answers; only nimbus-001 is known here.
        messages: The conversation so far, oldest first.
        collections: Id of the collection to answer from: one, no more.
        filter: Answer only from the files that meet these conditions.
        temperature: How freely the model chooses its words, 0 to 2.
    """
    return Operation(
        CHAT_CREATE,
        models.ChatCompletion,
        body=given(
            {
                "model": model,
                "messages": messages,
                "collections": collections,
                "filter": filter,
                "temperature": temperature,
            }
        ),
        body_model=models.NewChatCompletion,
    )


CHAT_GET = Endpoint(
    resource="chat",
    verb="get",
    method="GET",
    path="/chat/completions/{completion_id}",
)


def chat_get(
    completion_id: UUID | str | Unset,
) -> Operation[models.ChatCompletion]:
    """Get an answer again.

    With its citations and with what was asked.

    Args:
        completion_id: The answer's id.
    """
    return Operation(
        CHAT_GET,
        models.ChatCompletion,
        path_values={
            "completion_id": completion_id,
        },
    )


class Chat:
    """Answers to a conversation, with the places in videos that they rest on."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.ChatCompletionList:
        """List the answers given so far.

        What was asked comes with each; the citations come with the single answer only.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only answers given before this day (UTC).
            created_after: Only answers given after this day (UTC).

        Examples:
            >>> client.chat.list()
        """
        return self._client.execute(
            chat_list(
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.ChatCompletionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only answers given before this day (UTC).
            created_after: Only answers given after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.chat.iter():
            ...     print(item)
        """
        return self._client.items(
            chat_list(created_before=created_before, created_after=created_after, limit=page_size), prefetch=prefetch
        )

    def create(
        self,
        *,
        model: str,
        messages: Sequence[models.ChatMessage | Mapping[str, Any]],
        collections: Sequence[UUID | str],
        filter: models.ChatFilter | Mapping[str, Any] | None = None,
        temperature: float | None = None,
    ) -> models.ChatCompletion:
        """Get an answer to a conversation.

        The model answers the last message from what a collection holds, and cites the places it used. Nothing is
        remembered between two calls, so give the whole conversation each time. The answer comes at once and is not
        streamed.

        Args:
            model: The model that answers; only nimbus-001 is known here.
            messages: The conversation so far, oldest first.
            collections: Id of the collection to answer from: one, no more.
            filter: Answer only from the files that meet these conditions.
            temperature: How freely the model chooses its words, 0 to 2.

        Examples:
            >>> client.chat.create(
            ...     model="nimbus-001",
            ...     messages=[{"role": "user", "content": "Who wins the race?"}],
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     temperature=0.2,
            ... )
        """
        return self._client.execute(
            chat_create(
                model=model,
                messages=messages,
                collections=collections,
                filter=filter,
                temperature=temperature,
            )
        )

    def get(
        self,
        completion_id: UUID | str | Unset,
    ) -> models.ChatCompletion:
        """Get an answer again.

        With its citations and with what was asked.

        Args:
            completion_id: The answer's id.

        Examples:
            >>> client.chat.get("13624d70-2017-5c96-9bd9-640390ea438b")
        """
        return self._client.execute(
            chat_get(
                completion_id,
            )
        )


class AsyncChat:
    """Answers to a conversation, with the places in videos that they rest on."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.ChatCompletionList:
        """List the answers given so far.

        What was asked comes with each; the citations come with the single answer only.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only answers given before this day (UTC).
            created_after: Only answers given after this day (UTC).

        Examples:
            >>> await client.chat.list()
        """
        return await self._client.execute(
            chat_list(
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.ChatCompletionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only answers given before this day (UTC).
            created_after: Only answers given after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.chat.iter():
            ...     print(item)
        """
        return self._client.items(
            chat_list(created_before=created_before, created_after=created_after, limit=page_size), prefetch=prefetch
        )

    async def create(
        self,
        *,
        model: str,
        messages: Sequence[models.ChatMessage | Mapping[str, Any]],
        collections: Sequence[UUID | str],
        filter: models.ChatFilter | Mapping[str, Any] | None = None,
        temperature: float | None = None,
    ) -> models.ChatCompletion:
        """Get an answer to a conversation.

        The model answers the last message from what a collection holds, and cites the places it used. Nothing is
        remembered between two calls, so give the whole conversation each time. The answer comes at once and is not
        streamed.

        Args:
            model: The model that answers; only nimbus-001 is known here.
            messages: The conversation so far, oldest first.
            collections: Id of the collection to answer from: one, no more.
            filter: Answer only from the files that meet these conditions.
            temperature: How freely the model chooses its words, 0 to 2.

        Examples:
            >>> await client.chat.create(
            ...     model="nimbus-001",
            ...     messages=[{"role": "user", "content": "Who wins the race?"}],
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     temperature=0.2,
            ... )
        """
        return await self._client.execute(
            chat_create(
                model=model,
                messages=messages,
                collections=collections,
                filter=filter,
                temperature=temperature,
            )
        )

    async def get(
        self,
        completion_id: UUID | str | Unset,
    ) -> models.ChatCompletion:
        """Get an answer again.

        With its citations and with what was asked.

        Args:
            completion_id: The answer's id.

        Examples:
            >>> await client.chat.get("13624d70-2017-5c96-9bd9-640390ea438b")
        """
        return await self._client.execute(
            chat_get(
                completion_id,
            )
        )
