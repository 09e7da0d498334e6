from ..types import OpenEnum


class SearchModality(OpenEnum):
    """Where is looked, and how: by meaning in all that was described (general_content) or in tags (tag_semantic), or
    by the very words in speech (speech_lexical), in the picture (ocr_lexical), in tags (tag_lexical) or, for the
    scope file, in summaries, metadata and entities (doc_lexical). What several find is put together.
    """

    GENERAL_CONTENT = "general_content"
    SPEECH_LEXICAL = "speech_lexical"
    OCR_LEXICAL = "ocr_lexical"
    TAG_SEMANTIC = "tag_semantic"
    TAG_LEXICAL = "tag_lexical"
    DOC_LEXICAL = "doc_lexical"
