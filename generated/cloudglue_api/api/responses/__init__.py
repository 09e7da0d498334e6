"""Answers from videos that can also run in the background, be streamed, and call functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import (
    UUID,
    AsyncItems,
    AsyncStream,
    Endpoint,
    Items,
    Job,
    Operation,
    Pages,
    Rule,
    Stream,
    Unset,
    date,
    datetime,
    given,
    known,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

RESPONSES_LIST = Endpoint(
    resource="responses",
    verb="list",
    method="GET",
    path="/responses",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "status": Rule(str, values=("in_progress", "completed", "failed", "cancelled")),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def responses_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.RunStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.ResponseList]:
    """List the responses.

    Without what they answer; that comes with the single response.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        status: Only responses in this state.
        created_before: Only responses created before this day (UTC).
        created_after: Only responses created after this day (UTC).
    """
    return Operation(
        RESPONSES_LIST,
        models.ResponseList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
            }
        ),
    )


RESPONSES_CREATE = Endpoint(
    resource="responses",
    verb="create",
    method="POST",
    path="/responses",
    content_type="application/json",
)


def responses_create(
    *,
    model: str,
    input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
    instructions: str | None = None,
    temperature: float | None = None,
    knowledge_base: models.KnowledgeBase | Mapping[str, Any] | None = None,
    include: Sequence[str] | None = None,
    tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
    max_output_tokens: int | None = None,
    background: bool | None = None,
    stream: bool | None = None,
) -> Operation[models.ResponseRun]:
    """Ask something about videos.

    The answer comes with this call; with background it only begins, and is read with GET until its status is final;
    with stream it comes as server-sent events. Background and stream exclude each other. Nothing is remembered
    between two calls: input holds the whole conversation.

    Args:
        model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes
            entities.
        input: The question, or the conversation that leads to it, oldest message first.
        instructions: What the model is to heed in all it says.
        temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The
            service's default: 0.7.
        knowledge_base: What to answer from. The models named above need it.
        include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place
            shows and says.
        tools: Functions of yours that the model may ask you to call.
        max_output_tokens: The most tokens to write.
        background: Answer this call before the work is done. Not together with stream.
        stream: Send the answer as events while it is written. Not together with background.
    """
    return Operation(
        RESPONSES_CREATE,
        models.ResponseRun,
        body=given(
            {
                "model": model,
                "input": input,
                "instructions": instructions,
                "temperature": temperature,
                "knowledge_base": knowledge_base,
                "include": include,
                "tools": tools,
                "max_output_tokens": max_output_tokens,
                "background": background,
                "stream": stream,
            }
        ),
        body_model=models.NewResponse,
    )


RESPONSES_GET = Endpoint(
    resource="responses",
    verb="get",
    method="GET",
    path="/responses/{response_id}",
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def responses_get(
    response_id: UUID | str | Unset,
) -> Operation[models.ResponseRun]:
    """Get a response.

    Read it again until its status is final. Its output is there when it has completed.

    Args:
        response_id: The response's id.
    """
    return Operation(
        RESPONSES_GET,
        models.ResponseRun,
        path_values={
            "response_id": response_id,
        },
    )


RESPONSES_DELETE = Endpoint(
    resource="responses",
    verb="delete",
    method="DELETE",
    path="/responses/{response_id}",
)


def responses_delete(
    response_id: UUID | str | Unset,
) -> Operation[models.ResponseDeleted]:
    """Delete a response.

    The files and collections that it rests on stay.

    Args:
        response_id: The response's id.
    """
    return Operation(
        RESPONSES_DELETE,
        models.ResponseDeleted,
        path_values={
            "response_id": response_id,
        },
    )


RESPONSES_CANCEL = Endpoint(
    resource="responses",
    verb="cancel",
    method="POST",
    path="/responses/{response_id}/cancel",
    repeatable=True,
)


def responses_cancel(
    response_id: UUID | str | Unset,
) -> Operation[models.ResponseRun]:
    """Stop a response that runs in the background.

    One that has ended stays as it is.

    Args:
        response_id: The response's id.
    """
    return Operation(
        RESPONSES_CANCEL,
        models.ResponseRun,
        path_values={
            "response_id": response_id,
        },
    )


class Responses:
    """Answers from videos that can also run in the background, be streamed, and call functions."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.ResponseList:
        """List the responses.

        Without what they answer; that comes with the single response.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            status: Only responses in this state.
            created_before: Only responses created before this day (UTC).
            created_after: Only responses created after this day (UTC).

        Examples:
            >>> client.responses.list()
        """
        return self._client.execute(
            responses_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.ResponseListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only responses in this state.
            created_before: Only responses created before this day (UTC).
            created_after: Only responses created after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.responses.iter():
            ...     print(item)
        """
        return self._client.items(
            responses_list(status=status, created_before=created_before, created_after=created_after, limit=page_size),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        model: str,
        input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
        instructions: str | None = None,
        temperature: float | None = None,
        knowledge_base: models.KnowledgeBase | Mapping[str, Any] | None = None,
        include: Sequence[str] | None = None,
        tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
        max_output_tokens: int | None = None,
        background: bool | None = None,
    ) -> models.ResponseRun:
        """Ask something about videos.

        The answer comes with this call; with background it only begins, and is read with GET until its status is final;
        with stream it comes as server-sent events. Background and stream exclude each other. Nothing is remembered
        between two calls: input holds the whole conversation.

        Args:
            model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes
                entities.
            input: The question, or the conversation that leads to it, oldest message first.
            instructions: What the model is to heed in all it says.
            temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The
                service's default: 0.7.
            knowledge_base: What to answer from. The models named above need it.
            include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place
                shows and says.
            tools: Functions of yours that the model may ask you to call.
            max_output_tokens: The most tokens to write.
            background: Answer this call before the work is done. Not together with stream.

        Examples:
            >>> client.responses.create(
            ...     model="nimbus-001",
            ...     input="Who wins the race?",
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ... )
        """
        return self._client.execute(
            responses_create(
                model=model,
                input=input,
                instructions=instructions,
                temperature=temperature,
                knowledge_base=knowledge_base,
                include=include,
                tools=tools,
                max_output_tokens=max_output_tokens,
                background=background,
            )
        )

    def stream(
        self,
        *,
        model: str,
        input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
        instructions: str | None = None,
        temperature: float | None = None,
        knowledge_base: models.KnowledgeBase | Mapping[str, Any] | None = None,
        include: Sequence[str] | None = None,
        tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
        max_output_tokens: int | None = None,
    ) -> Stream[models.ResponseEvent]:
        """`create`, with the answer as events while it is written. The request goes out with the first of them.

        Args:
            model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes entities.
            input: The question, or the conversation that leads to it, oldest message first.
            instructions: What the model is to heed in all it says.
            temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The service's default: 0.7.
            knowledge_base: What to answer from. The models named above need it.
            include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place shows and says.
            tools: Functions of yours that the model may ask you to call.
            max_output_tokens: The most tokens to write.

        Examples:
            >>> with client.responses.stream(
            ...     model="nimbus-001",
            ...     input="Who wins the race?",
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ... ) as events:
            ...     for event in events:
            ...         print(event)
        """
        return self._client.stream(
            responses_create(
                model=model,
                input=input,
                instructions=instructions,
                temperature=temperature,
                knowledge_base=knowledge_base,
                include=include,
                tools=tools,
                max_output_tokens=max_output_tokens,
                stream=True,
            ),
            models.ResponseEvent,
        )

    def get(
        self,
        response_id: UUID | str | Unset,
    ) -> models.ResponseRun:
        """Get a response.

        Read it again until its status is final. Its output is there when it has completed.

        Args:
            response_id: The response's id.

        Examples:
            >>> client.responses.get("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return self._client.execute(
            responses_get(
                response_id,
            )
        )

    def wait(
        self,
        response_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.ResponseRun], object] | None = None,
    ) -> models.ResponseRun:
        """Wait until the job has ended, and give its last state.

        Args:
            response_id: The response's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.responses.wait("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return self._client.wait_for(
            responses_get(
                response_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        model: str,
        input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
        instructions: str | None = None,
        temperature: float | None = None,
        knowledge_base: models.KnowledgeBase | Mapping[str, Any] | None = None,
        include: Sequence[str] | None = None,
        tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
        max_output_tokens: int | None = None,
        background: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.ResponseRun], object] | None = None,
    ) -> models.ResponseRun:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes entities.
            input: The question, or the conversation that leads to it, oldest message first.
            instructions: What the model is to heed in all it says.
            temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The service's default: 0.7.
            knowledge_base: What to answer from. The models named above need it.
            include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place shows and says.
            tools: Functions of yours that the model may ask you to call.
            max_output_tokens: The most tokens to write.
            background: Answer this call before the work is done. Not together with stream.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.responses.create_and_wait(
            ...     model="nimbus-001",
            ...     input="Who wins the race?",
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ... )
        """
        return self._client.execute_and_wait(
            responses_create(
                model=model,
                input=input,
                instructions=instructions,
                temperature=temperature,
                knowledge_base=knowledge_base,
                include=include,
                tools=tools,
                max_output_tokens=max_output_tokens,
                background=background,
            ),
            lambda job: responses_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        response_id: UUID | str | Unset,
    ) -> models.ResponseDeleted:
        """Delete a response.

        The files and collections that it rests on stay.

        Args:
            response_id: The response's id.

        Examples:
            >>> client.responses.delete("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return self._client.execute(
            responses_delete(
                response_id,
            )
        )

    def cancel(
        self,
        response_id: UUID | str | Unset,
    ) -> models.ResponseRun:
        """Stop a response that runs in the background.

        One that has ended stays as it is.

        Args:
            response_id: The response's id.

        Examples:
            >>> client.responses.cancel("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return self._client.execute(
            responses_cancel(
                response_id,
            )
        )


class AsyncResponses:
    """Answers from videos that can also run in the background, be streamed, and call functions."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.ResponseList:
        """List the responses.

        Without what they answer; that comes with the single response.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            status: Only responses in this state.
            created_before: Only responses created before this day (UTC).
            created_after: Only responses created after this day (UTC).

        Examples:
            >>> await client.responses.list()
        """
        return await self._client.execute(
            responses_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.ResponseListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only responses in this state.
            created_before: Only responses created before this day (UTC).
            created_after: Only responses created after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.responses.iter():
            ...     print(item)
        """
        return self._client.items(
            responses_list(status=status, created_before=created_before, created_after=created_after, limit=page_size),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        model: str,
        input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
        instructions: str | None = None,
        temperature: float | None = None,
        knowledge_base: models.KnowledgeBase | Mapping[str, Any] | None = None,
        include: Sequence[str] | None = None,
        tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
        max_output_tokens: int | None = None,
        background: bool | None = None,
    ) -> models.ResponseRun:
        """Ask something about videos.

        The answer comes with this call; with background it only begins, and is read with GET until its status is final;
        with stream it comes as server-sent events. Background and stream exclude each other. Nothing is remembered
        between two calls: input holds the whole conversation.

        Args:
            model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes
                entities.
            input: The question, or the conversation that leads to it, oldest message first.
            instructions: What the model is to heed in all it says.
            temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The
                service's default: 0.7.
            knowledge_base: What to answer from. The models named above need it.
            include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place
                shows and says.
            tools: Functions of yours that the model may ask you to call.
            max_output_tokens: The most tokens to write.
            background: Answer this call before the work is done. Not together with stream.

        Examples:
            >>> await client.responses.create(
            ...     model="nimbus-001",
            ...     input="Who wins the race?",
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ... )
        """
        return await self._client.execute(
            responses_create(
                model=model,
                input=input,
                instructions=instructions,
                temperature=temperature,
                knowledge_base=knowledge_base,
                include=include,
                tools=tools,
                max_output_tokens=max_output_tokens,
                background=background,
            )
        )

    def stream(
        self,
        *,
        model: str,
        input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
        instructions: str | None = None,
        temperature: float | None = None,
        knowledge_base: models.KnowledgeBase | Mapping[str, Any] | None = None,
        include: Sequence[str] | None = None,
        tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
        max_output_tokens: int | None = None,
    ) -> AsyncStream[models.ResponseEvent]:
        """`create`, with the answer as events while it is written. The request goes out with the first of them.

        Args:
            model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes entities.
            input: The question, or the conversation that leads to it, oldest message first.
            instructions: What the model is to heed in all it says.
            temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The service's default: 0.7.
            knowledge_base: What to answer from. The models named above need it.
            include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place shows and says.
            tools: Functions of yours that the model may ask you to call.
            max_output_tokens: The most tokens to write.

        Examples:
            >>> async with client.responses.stream(
            ...     model="nimbus-001",
            ...     input="Who wins the race?",
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ... ) as events:
            ...     async for event in events:
            ...         print(event)
        """
        return self._client.stream(
            responses_create(
                model=model,
                input=input,
                instructions=instructions,
                temperature=temperature,
                knowledge_base=knowledge_base,
                include=include,
                tools=tools,
                max_output_tokens=max_output_tokens,
                stream=True,
            ),
            models.ResponseEvent,
        )

    async def get(
        self,
        response_id: UUID | str | Unset,
    ) -> models.ResponseRun:
        """Get a response.

        Read it again until its status is final. Its output is there when it has completed.

        Args:
            response_id: The response's id.

        Examples:
            >>> await client.responses.get("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return await self._client.execute(
            responses_get(
                response_id,
            )
        )

    async def wait(
        self,
        response_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.ResponseRun], object] | None = None,
    ) -> models.ResponseRun:
        """Wait until the job has ended, and give its last state.

        Args:
            response_id: The response's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.responses.wait("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return await self._client.wait_for(
            responses_get(
                response_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        model: str,
        input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
        instructions: str | None = None,
        temperature: float | None = None,
        knowledge_base: models.KnowledgeBase | Mapping[str, Any] | None = None,
        include: Sequence[str] | None = None,
        tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
        max_output_tokens: int | None = None,
        background: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.ResponseRun], object] | None = None,
    ) -> models.ResponseRun:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes entities.
            input: The question, or the conversation that leads to it, oldest message first.
            instructions: What the model is to heed in all it says.
            temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The service's default: 0.7.
            knowledge_base: What to answer from. The models named above need it.
            include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place shows and says.
            tools: Functions of yours that the model may ask you to call.
            max_output_tokens: The most tokens to write.
            background: Answer this call before the work is done. Not together with stream.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.responses.create_and_wait(
            ...     model="nimbus-001",
            ...     input="Who wins the race?",
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ... )
        """
        return await self._client.execute_and_wait(
            responses_create(
                model=model,
                input=input,
                instructions=instructions,
                temperature=temperature,
                knowledge_base=knowledge_base,
                include=include,
                tools=tools,
                max_output_tokens=max_output_tokens,
                background=background,
            ),
            lambda job: responses_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        response_id: UUID | str | Unset,
    ) -> models.ResponseDeleted:
        """Delete a response.

        The files and collections that it rests on stay.

        Args:
            response_id: The response's id.

        Examples:
            >>> await client.responses.delete("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return await self._client.execute(
            responses_delete(
                response_id,
            )
        )

    async def cancel(
        self,
        response_id: UUID | str | Unset,
    ) -> models.ResponseRun:
        """Stop a response that runs in the background.

        One that has ended stays as it is.

        Args:
            response_id: The response's id.

        Examples:
            >>> await client.responses.cancel("8ad56982-3431-57d2-861d-199e309ac724")
        """
        return await self._client.execute(
            responses_cancel(
                response_id,
            )
        )
