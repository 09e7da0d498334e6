from ..types import OpenEnum


class Modality(OpenEnum):
    """A part of what is known about a file."""

    SPEECH = "speech"
    VISUAL_SCENE_DESCRIPTION = "visual_scene_description"
    SCENE_TEXT = "scene_text"
    AUDIO_DESCRIPTION = "audio_description"
    SUMMARY = "summary"
    SEGMENT_SUMMARY = "segment_summary"
    TITLE = "title"
