from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .knowledge_base import KnowledgeBase
from .response_input_message import ResponseInputMessage
from .response_tool import ResponseTool


class NewResponse(Model):
    """A question, and what to answer it from.

    Attributes:
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

    model: Annotated[str, Bounds(minLength=1)]
    input: str | list[ResponseInputMessage]
    instructions: str | Unset = UNSET
    temperature: Annotated[float, Bounds(minimum=0, maximum=2)] | Unset = UNSET
    knowledge_base: KnowledgeBase | Unset = UNSET
    include: list[str] | Unset = UNSET
    tools: list[ResponseTool] | Unset = UNSET
    max_output_tokens: Annotated[int, Bounds(minimum=1, maximum=128000)] | Unset = UNSET
    background: bool | Unset = UNSET
    stream: bool | Unset = UNSET
