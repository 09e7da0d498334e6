from ..types import OpenEnum


class DescribeFormat(OpenEnum):
    """The form of a description: parts with times (json), one text (markdown), or what is said alone, as subtitles
    (speech_srt, speech_vtt) or as text (speech_markdown, speech_text).
    """

    JSON = "json"
    MARKDOWN = "markdown"
    SPEECH_SRT = "speech_srt"
    SPEECH_VTT = "speech_vtt"
    SPEECH_MARKDOWN = "speech_markdown"
    SPEECH_TEXT = "speech_text"
