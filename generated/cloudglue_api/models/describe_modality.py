from ..types import OpenEnum


class DescribeModality(OpenEnum):
    """A part of a description."""

    SPEECH = "speech"
    VISUAL_SCENE_DESCRIPTION = "visual_scene_description"
    SCENE_TEXT = "scene_text"
    AUDIO_DESCRIPTION = "audio_description"
    SUMMARY = "summary"
    SEGMENT_SUMMARY = "segment_summary"
    TITLE = "title"
