"""Contains all the data models used in inputs/outputs; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .chapter import Chapter as Chapter
    from .data_format import DataFormat as DataFormat
    from .describe import Describe as Describe
    from .describe_config import DescribeConfig as DescribeConfig
    from .describe_data import DescribeData as DescribeData
    from .describe_list import DescribeList as DescribeList
    from .describe_part import DescribePart as DescribePart
    from .describe_participant import DescribeParticipant as DescribeParticipant
    from .dropbox_media_info import DropboxMediaInfo as DropboxMediaInfo
    from .dropbox_source_metadata import DropboxSourceMetadata as DropboxSourceMetadata
    from .error import Error as Error
    from .file import File as File
    from .file_deleted import FileDeleted as FileDeleted
    from .file_list import FileList as FileList
    from .file_media_info import FileMediaInfo as FileMediaInfo
    from .file_order import FileOrder as FileOrder
    from .file_source import FileSource as FileSource
    from .file_sync import FileSync as FileSync
    from .file_update import FileUpdate as FileUpdate
    from .file_upload import FileUpload as FileUpload
    from .file_video_info import FileVideoInfo as FileVideoInfo
    from .frame import Frame as Frame
    from .frame_extraction import FrameExtraction as FrameExtraction
    from .frame_extraction_config import FrameExtractionConfig as FrameExtractionConfig
    from .frame_extraction_deleted import FrameExtractionDeleted as FrameExtractionDeleted
    from .frame_extraction_list import FrameExtractionList as FrameExtractionList
    from .frame_extraction_list_item import FrameExtractionListItem as FrameExtractionListItem
    from .frame_extraction_thumbnails_config import FrameExtractionThumbnailsConfig as FrameExtractionThumbnailsConfig
    from .frame_extraction_uniform_config import FrameExtractionUniformConfig as FrameExtractionUniformConfig
    from .frame_page import FramePage as FramePage
    from .gong_party import GongParty as GongParty
    from .gong_source_metadata import GongSourceMetadata as GongSourceMetadata
    from .gong_topic import GongTopic as GongTopic
    from .gong_tracker import GongTracker as GongTracker
    from .google_drive_source_metadata import GoogleDriveSourceMetadata as GoogleDriveSourceMetadata
    from .google_drive_user import GoogleDriveUser as GoogleDriveUser
    from .google_drive_video import GoogleDriveVideo as GoogleDriveVideo
    from .grain_action_item import GrainActionItem as GrainActionItem
    from .grain_action_item_status import GrainActionItemStatus as GrainActionItemStatus
    from .grain_assignee import GrainAssignee as GrainAssignee
    from .grain_calendar_event import GrainCalendarEvent as GrainCalendarEvent
    from .grain_hubspot import GrainHubspot as GrainHubspot
    from .grain_media_type import GrainMediaType as GrainMediaType
    from .grain_meeting_type import GrainMeetingType as GrainMeetingType
    from .grain_participant import GrainParticipant as GrainParticipant
    from .grain_participant_scope import GrainParticipantScope as GrainParticipantScope
    from .grain_source_metadata import GrainSourceMetadata as GrainSourceMetadata
    from .grain_summary import GrainSummary as GrainSummary
    from .grain_team import GrainTeam as GrainTeam
    from .grain_upstream_source import GrainUpstreamSource as GrainUpstreamSource
    from .iconik_rendition import IconikRendition as IconikRendition
    from .iconik_source_metadata import IconikSourceMetadata as IconikSourceMetadata
    from .job_status import JobStatus as JobStatus
    from .keyframe_config import KeyframeConfig as KeyframeConfig
    from .manual_segment import ManualSegment as ManualSegment
    from .media_type import MediaType as MediaType
    from .narrative_config import NarrativeConfig as NarrativeConfig
    from .narrative_strategy import NarrativeStrategy as NarrativeStrategy
    from .new_frame_extraction import NewFrameExtraction as NewFrameExtraction
    from .new_segmentation import NewSegmentation as NewSegmentation
    from .recall_source_metadata import RecallSourceMetadata as RecallSourceMetadata
    from .segment import Segment as Segment
    from .segment_page import SegmentPage as SegmentPage
    from .segment_summary import SegmentSummary as SegmentSummary
    from .segmentation import Segmentation as Segmentation
    from .segmentation_config import SegmentationConfig as SegmentationConfig
    from .segmentation_deleted import SegmentationDeleted as SegmentationDeleted
    from .segmentation_list import SegmentationList as SegmentationList
    from .segmentation_list_item import SegmentationListItem as SegmentationListItem
    from .segmentation_manual_config import SegmentationManualConfig as SegmentationManualConfig
    from .segmentation_shot_detector_config import SegmentationShotDetectorConfig as SegmentationShotDetectorConfig
    from .segmentation_strategy import SegmentationStrategy as SegmentationStrategy
    from .segmentation_uniform_config import SegmentationUniformConfig as SegmentationUniformConfig
    from .shot import Shot as Shot
    from .shot_detector import ShotDetector as ShotDetector
    from .sort_direction import SortDirection as SortDirection
    from .source_metadata import SourceMetadata as SourceMetadata
    from .speech_part import SpeechPart as SpeechPart
    from .thumbnail import Thumbnail as Thumbnail
    from .thumbnail_list import ThumbnailList as ThumbnailList
    from .thumbnails_config import ThumbnailsConfig as ThumbnailsConfig
    from .word_timestamp import WordTimestamp as WordTimestamp
    from .zoom_recording_file import ZoomRecordingFile as ZoomRecordingFile
    from .zoom_source_metadata import ZoomSourceMetadata as ZoomSourceMetadata

_MODULES = {
    "Chapter": "chapter",
    "DataFormat": "data_format",
    "Describe": "describe",
    "DescribeConfig": "describe_config",
    "DescribeData": "describe_data",
    "DescribeList": "describe_list",
    "DescribePart": "describe_part",
    "DescribeParticipant": "describe_participant",
    "DropboxMediaInfo": "dropbox_media_info",
    "DropboxSourceMetadata": "dropbox_source_metadata",
    "Error": "error",
    "File": "file",
    "FileDeleted": "file_deleted",
    "FileList": "file_list",
    "FileMediaInfo": "file_media_info",
    "FileOrder": "file_order",
    "FileSource": "file_source",
    "FileSync": "file_sync",
    "FileUpdate": "file_update",
    "FileUpload": "file_upload",
    "FileVideoInfo": "file_video_info",
    "Frame": "frame",
    "FrameExtraction": "frame_extraction",
    "FrameExtractionConfig": "frame_extraction_config",
    "FrameExtractionDeleted": "frame_extraction_deleted",
    "FrameExtractionList": "frame_extraction_list",
    "FrameExtractionListItem": "frame_extraction_list_item",
    "FrameExtractionThumbnailsConfig": "frame_extraction_thumbnails_config",
    "FrameExtractionUniformConfig": "frame_extraction_uniform_config",
    "FramePage": "frame_page",
    "GongParty": "gong_party",
    "GongSourceMetadata": "gong_source_metadata",
    "GongTopic": "gong_topic",
    "GongTracker": "gong_tracker",
    "GoogleDriveSourceMetadata": "google_drive_source_metadata",
    "GoogleDriveUser": "google_drive_user",
    "GoogleDriveVideo": "google_drive_video",
    "GrainActionItem": "grain_action_item",
    "GrainActionItemStatus": "grain_action_item_status",
    "GrainAssignee": "grain_assignee",
    "GrainCalendarEvent": "grain_calendar_event",
    "GrainHubspot": "grain_hubspot",
    "GrainMediaType": "grain_media_type",
    "GrainMeetingType": "grain_meeting_type",
    "GrainParticipant": "grain_participant",
    "GrainParticipantScope": "grain_participant_scope",
    "GrainSourceMetadata": "grain_source_metadata",
    "GrainSummary": "grain_summary",
    "GrainTeam": "grain_team",
    "GrainUpstreamSource": "grain_upstream_source",
    "IconikRendition": "iconik_rendition",
    "IconikSourceMetadata": "iconik_source_metadata",
    "JobStatus": "job_status",
    "KeyframeConfig": "keyframe_config",
    "ManualSegment": "manual_segment",
    "MediaType": "media_type",
    "NarrativeConfig": "narrative_config",
    "NarrativeStrategy": "narrative_strategy",
    "NewFrameExtraction": "new_frame_extraction",
    "NewSegmentation": "new_segmentation",
    "RecallSourceMetadata": "recall_source_metadata",
    "Segment": "segment",
    "SegmentPage": "segment_page",
    "SegmentSummary": "segment_summary",
    "Segmentation": "segmentation",
    "SegmentationConfig": "segmentation_config",
    "SegmentationDeleted": "segmentation_deleted",
    "SegmentationList": "segmentation_list",
    "SegmentationListItem": "segmentation_list_item",
    "SegmentationManualConfig": "segmentation_manual_config",
    "SegmentationShotDetectorConfig": "segmentation_shot_detector_config",
    "SegmentationStrategy": "segmentation_strategy",
    "SegmentationUniformConfig": "segmentation_uniform_config",
    "Shot": "shot",
    "ShotDetector": "shot_detector",
    "SortDirection": "sort_direction",
    "SourceMetadata": "source_metadata",
    "SpeechPart": "speech_part",
    "Thumbnail": "thumbnail",
    "ThumbnailList": "thumbnail_list",
    "ThumbnailsConfig": "thumbnails_config",
    "WordTimestamp": "word_timestamp",
    "ZoomRecordingFile": "zoom_recording_file",
    "ZoomSourceMetadata": "zoom_source_metadata",
}

__all__ = (
    "Chapter",
    "DataFormat",
    "Describe",
    "DescribeConfig",
    "DescribeData",
    "DescribeList",
    "DescribePart",
    "DescribeParticipant",
    "DropboxMediaInfo",
    "DropboxSourceMetadata",
    "Error",
    "File",
    "FileDeleted",
    "FileList",
    "FileMediaInfo",
    "FileOrder",
    "FileSource",
    "FileSync",
    "FileUpdate",
    "FileUpload",
    "FileVideoInfo",
    "Frame",
    "FrameExtraction",
    "FrameExtractionConfig",
    "FrameExtractionDeleted",
    "FrameExtractionList",
    "FrameExtractionListItem",
    "FrameExtractionThumbnailsConfig",
    "FrameExtractionUniformConfig",
    "FramePage",
    "GongParty",
    "GongSourceMetadata",
    "GongTopic",
    "GongTracker",
    "GoogleDriveSourceMetadata",
    "GoogleDriveUser",
    "GoogleDriveVideo",
    "GrainActionItem",
    "GrainActionItemStatus",
    "GrainAssignee",
    "GrainCalendarEvent",
    "GrainHubspot",
    "GrainMediaType",
    "GrainMeetingType",
    "GrainParticipant",
    "GrainParticipantScope",
    "GrainSourceMetadata",
    "GrainSummary",
    "GrainTeam",
    "GrainUpstreamSource",
    "IconikRendition",
    "IconikSourceMetadata",
    "JobStatus",
    "KeyframeConfig",
    "ManualSegment",
    "MediaType",
    "NarrativeConfig",
    "NarrativeStrategy",
    "NewFrameExtraction",
    "NewSegmentation",
    "RecallSourceMetadata",
    "Segment",
    "SegmentPage",
    "SegmentSummary",
    "Segmentation",
    "SegmentationConfig",
    "SegmentationDeleted",
    "SegmentationList",
    "SegmentationListItem",
    "SegmentationManualConfig",
    "SegmentationShotDetectorConfig",
    "SegmentationStrategy",
    "SegmentationUniformConfig",
    "Shot",
    "ShotDetector",
    "SortDirection",
    "SourceMetadata",
    "SpeechPart",
    "Thumbnail",
    "ThumbnailList",
    "ThumbnailsConfig",
    "WordTimestamp",
    "ZoomRecordingFile",
    "ZoomSourceMetadata",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
