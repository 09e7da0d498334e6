from ..types import OpenEnum


class CriterionSignal(OpenEnum):
    """What moments can be found by: what is said, seen, to be read in the picture, or heard besides speech."""

    SPEECH = "speech"
    VISUAL_SCENE_DESCRIPTION = "visual_scene_description"
    SCENE_TEXT = "scene_text"
    AUDIO_DESCRIPTION = "audio_description"
