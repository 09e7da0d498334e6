from ..types import OpenEnum


class KnowledgeBaseType(OpenEnum):
    """Whether to answer from descriptions alone (general_question_answering) or from entities that were extracted too
    (entity_backed_knowledge; nimbus-002-preview only).
    """

    GENERAL_QUESTION_ANSWERING = "general_question_answering"
    ENTITY_BACKED_KNOWLEDGE = "entity_backed_knowledge"
