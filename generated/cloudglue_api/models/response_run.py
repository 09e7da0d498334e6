from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset, text_of
from .response_output import ResponseOutput
from .response_usage import ResponseUsage
from .run_error import RunError
from .run_status import RunStatus


class ResponseRun(Model):
    """A question about videos and what came of it.

    Attributes:
        id: The response's id.
        object: Always response.
        status: How far a response, deep search or query is. All but in_progress are final.
        created_at: Unix time of its creation in seconds; milliseconds have been seen.
        model: The model that answers.
        instructions: What the model was told to heed; null when nothing.
        output: The answer and what was done for it, in order; null or absent until completed.
        usage: How much it cost; null until known.
        error: Why it failed; null otherwise.
    """

    id: UUID | Unset = UNSET
    object: Annotated[str, Bounds(const="response")] | Unset = UNSET
    status: RunStatus | Unset = UNSET
    created_at: int | Unset = UNSET
    model: str | Unset = UNSET
    instructions: str | None | Unset = UNSET
    output: list[ResponseOutput] | None | Unset = UNSET
    usage: ResponseUsage | None | Unset = UNSET
    error: RunError | None | Unset = UNSET

    @property
    def output_text(self) -> str:
        """The texts at `output.content.text`, put together; empty where there is none."""
        return text_of(self, "output", "content", "text")
