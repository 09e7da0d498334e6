"""Contains all the data models used in inputs/outputs; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..types import FIRST_USE

if TYPE_CHECKING:
    from .boolean_text import BooleanText as BooleanText
    from .bulk_import import BulkImport as BulkImport
    from .bulk_import_deleted import BulkImportDeleted as BulkImportDeleted
    from .bulk_import_filter import BulkImportFilter as BulkImportFilter
    from .bulk_import_list import BulkImportList as BulkImportList
    from .bulk_import_mode import BulkImportMode as BulkImportMode
    from .bulk_import_progress import BulkImportProgress as BulkImportProgress
    from .bulk_import_run import BulkImportRun as BulkImportRun
    from .bulk_import_type import BulkImportType as BulkImportType
    from .bulk_import_with_runs import BulkImportWithRuns as BulkImportWithRuns
    from .cancellable_job_status import CancellableJobStatus as CancellableJobStatus
    from .chapter import Chapter as Chapter
    from .chat_choice import ChatChoice as ChatChoice
    from .chat_citation import ChatCitation as ChatCitation
    from .chat_completion import ChatCompletion as ChatCompletion
    from .chat_completion_list import ChatCompletionList as ChatCompletionList
    from .chat_completion_list_item import ChatCompletionListItem as ChatCompletionListItem
    from .chat_completion_payload import ChatCompletionPayload as ChatCompletionPayload
    from .chat_filter import ChatFilter as ChatFilter
    from .chat_message import ChatMessage as ChatMessage
    from .chat_role import ChatRole as ChatRole
    from .chat_source import ChatSource as ChatSource
    from .chat_usage import ChatUsage as ChatUsage
    from .collection import Collection as Collection
    from .collection_deleted import CollectionDeleted as CollectionDeleted
    from .collection_describe_config import CollectionDescribeConfig as CollectionDescribeConfig
    from .collection_extract_config import CollectionExtractConfig as CollectionExtractConfig
    from .collection_face_detection_config import CollectionFaceDetectionConfig as CollectionFaceDetectionConfig
    from .collection_file import CollectionFile as CollectionFile
    from .collection_file_deleted import CollectionFileDeleted as CollectionFileDeleted
    from .collection_file_list import CollectionFileList as CollectionFileList
    from .collection_file_order import CollectionFileOrder as CollectionFileOrder
    from .collection_file_segmentation import CollectionFileSegmentation as CollectionFileSegmentation
    from .collection_frame_extraction_config import CollectionFrameExtractionConfig as CollectionFrameExtractionConfig
    from .collection_list import CollectionList as CollectionList
    from .collection_moment import CollectionMoment as CollectionMoment
    from .collection_moment_finding import CollectionMomentFinding as CollectionMomentFinding
    from .collection_moment_finding_list import CollectionMomentFindingList as CollectionMomentFindingList
    from .collection_moment_list import CollectionMomentList as CollectionMomentList
    from .collection_moments_config import CollectionMomentsConfig as CollectionMomentsConfig
    from .collection_order import CollectionOrder as CollectionOrder
    from .collection_transcribe_config import CollectionTranscribeConfig as CollectionTranscribeConfig
    from .collection_type import CollectionType as CollectionType
    from .collection_update import CollectionUpdate as CollectionUpdate
    from .criterion_boundary_policy import CriterionBoundaryPolicy as CriterionBoundaryPolicy
    from .criterion_score import CriterionScore as CriterionScore
    from .criterion_signal import CriterionSignal as CriterionSignal
    from .data_connector import DataConnector as DataConnector
    from .data_connector_file import DataConnectorFile as DataConnectorFile
    from .data_connector_file_list import DataConnectorFileList as DataConnectorFileList
    from .data_connector_file_type import DataConnectorFileType as DataConnectorFileType
    from .data_connector_list import DataConnectorList as DataConnectorList
    from .data_connector_source_metadata import DataConnectorSourceMetadata as DataConnectorSourceMetadata
    from .data_connector_sync import DataConnectorSync as DataConnectorSync
    from .data_connector_type import DataConnectorType as DataConnectorType
    from .data_format import DataFormat as DataFormat
    from .deep_search import DeepSearch as DeepSearch
    from .deep_search_collections import DeepSearchCollections as DeepSearchCollections
    from .deep_search_deleted import DeepSearchDeleted as DeepSearchDeleted
    from .deep_search_event import DeepSearchEvent as DeepSearchEvent
    from .deep_search_knowledge_base import DeepSearchKnowledgeBase as DeepSearchKnowledgeBase
    from .deep_search_list import DeepSearchList as DeepSearchList
    from .deep_search_list_item import DeepSearchListItem as DeepSearchListItem
    from .deep_search_result import DeepSearchResult as DeepSearchResult
    from .deep_search_result_event import DeepSearchResultEvent as DeepSearchResultEvent
    from .deep_search_scope import DeepSearchScope as DeepSearchScope
    from .deep_search_state_event import DeepSearchStateEvent as DeepSearchStateEvent
    from .deep_search_step import DeepSearchStep as DeepSearchStep
    from .deep_search_text_delta_event import DeepSearchTextDeltaEvent as DeepSearchTextDeltaEvent
    from .deep_search_text_done_event import DeepSearchTextDoneEvent as DeepSearchTextDoneEvent
    from .deep_search_usage import DeepSearchUsage as DeepSearchUsage
    from .default_segmentation_config import DefaultSegmentationConfig as DefaultSegmentationConfig
    from .default_segmentation_strategy import DefaultSegmentationStrategy as DefaultSegmentationStrategy
    from .describe import Describe as Describe
    from .describe_config import DescribeConfig as DescribeConfig
    from .describe_data import DescribeData as DescribeData
    from .describe_deleted import DescribeDeleted as DescribeDeleted
    from .describe_format import DescribeFormat as DescribeFormat
    from .describe_list import DescribeList as DescribeList
    from .describe_modality import DescribeModality as DescribeModality
    from .describe_part import DescribePart as DescribePart
    from .describe_participant import DescribeParticipant as DescribeParticipant
    from .describe_update import DescribeUpdate as DescribeUpdate
    from .detected_face import DetectedFace as DetectedFace
    from .detected_face_page import DetectedFacePage as DetectedFacePage
    from .dropbox_media_info import DropboxMediaInfo as DropboxMediaInfo
    from .dropbox_source_metadata import DropboxSourceMetadata as DropboxSourceMetadata
    from .entity_backed_knowledge_config import EntityBackedKnowledgeConfig as EntityBackedKnowledgeConfig
    from .entity_collection_config import EntityCollectionConfig as EntityCollectionConfig
    from .error import Error as Error
    from .extract import Extract as Extract
    from .extract_config import ExtractConfig as ExtractConfig
    from .extract_data import ExtractData as ExtractData
    from .extract_deleted import ExtractDeleted as ExtractDeleted
    from .extract_list import ExtractList as ExtractList
    from .face_bounding_box import FaceBoundingBox as FaceBoundingBox
    from .face_detection import FaceDetection as FaceDetection
    from .face_detection_deleted import FaceDetectionDeleted as FaceDetectionDeleted
    from .face_detection_list import FaceDetectionList as FaceDetectionList
    from .face_detection_list_item import FaceDetectionListItem as FaceDetectionListItem
    from .face_group_result import FaceGroupResult as FaceGroupResult
    from .face_match import FaceMatch as FaceMatch
    from .face_match_deleted import FaceMatchDeleted as FaceMatchDeleted
    from .face_match_list import FaceMatchList as FaceMatchList
    from .face_match_list_item import FaceMatchListItem as FaceMatchListItem
    from .face_search_result import FaceSearchResult as FaceSearchResult
    from .file import File as File
    from .file_deleted import FileDeleted as FileDeleted
    from .file_entities import FileEntities as FileEntities
    from .file_entities_data import FileEntitiesData as FileEntitiesData
    from .file_entities_list import FileEntitiesList as FileEntitiesList
    from .file_entities_list_item import FileEntitiesListItem as FileEntitiesListItem
    from .file_face_detections import FileFaceDetections as FileFaceDetections
    from .file_list import FileList as FileList
    from .file_media_info import FileMediaInfo as FileMediaInfo
    from .file_order import FileOrder as FileOrder
    from .file_search_result import FileSearchResult as FileSearchResult
    from .file_segment import FileSegment as FileSegment
    from .file_segment_list import FileSegmentList as FileSegmentList
    from .file_segment_update import FileSegmentUpdate as FileSegmentUpdate
    from .file_source import FileSource as FileSource
    from .file_sync import FileSync as FileSync
    from .file_update import FileUpdate as FileUpdate
    from .file_upload import FileUpload as FileUpload
    from .file_video_info import FileVideoInfo as FileVideoInfo
    from .find_moments import FindMoments as FindMoments
    from .find_moments_cache_policy import FindMomentsCachePolicy as FindMomentsCachePolicy
    from .find_moments_config import FindMomentsConfig as FindMomentsConfig
    from .find_moments_deleted import FindMomentsDeleted as FindMomentsDeleted
    from .find_moments_list import FindMomentsList as FindMomentsList
    from .found_segment import FoundSegment as FoundSegment
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
    from .knowledge_base import KnowledgeBase as KnowledgeBase
    from .knowledge_base_collections import KnowledgeBaseCollections as KnowledgeBaseCollections
    from .knowledge_base_default import KnowledgeBaseDefault as KnowledgeBaseDefault
    from .knowledge_base_files import KnowledgeBaseFiles as KnowledgeBaseFiles
    from .knowledge_base_type import KnowledgeBaseType as KnowledgeBaseType
    from .manual_segment import ManualSegment as ManualSegment
    from .matched_face import MatchedFace as MatchedFace
    from .matched_face_page import MatchedFacePage as MatchedFacePage
    from .media_description import MediaDescription as MediaDescription
    from .media_description_list import MediaDescriptionList as MediaDescriptionList
    from .media_description_list_item import MediaDescriptionListItem as MediaDescriptionListItem
    from .media_type import MediaType as MediaType
    from .modality import Modality as Modality
    from .moment import Moment as Moment
    from .moment_anchor import MomentAnchor as MomentAnchor
    from .moment_backfill_status import MomentBackfillStatus as MomentBackfillStatus
    from .moment_criterion import MomentCriterion as MomentCriterion
    from .moment_criterion_attachment import MomentCriterionAttachment as MomentCriterionAttachment
    from .moment_criterion_attachment_deleted import (
        MomentCriterionAttachmentDeleted as MomentCriterionAttachmentDeleted,
    )
    from .moment_criterion_options import MomentCriterionOptions as MomentCriterionOptions
    from .moment_evidence import MomentEvidence as MomentEvidence
    from .moment_finding import MomentFinding as MomentFinding
    from .moment_finding_kind import MomentFindingKind as MomentFindingKind
    from .moment_scoring import MomentScoring as MomentScoring
    from .moment_search_result import MomentSearchResult as MomentSearchResult
    from .narrative_config import NarrativeConfig as NarrativeConfig
    from .narrative_strategy import NarrativeStrategy as NarrativeStrategy
    from .new_bulk_import import NewBulkImport as NewBulkImport
    from .new_bulk_import_run import NewBulkImportRun as NewBulkImportRun
    from .new_chat_completion import NewChatCompletion as NewChatCompletion
    from .new_collection import NewCollection as NewCollection
    from .new_collection_file import NewCollectionFile as NewCollectionFile
    from .new_collection_moments_config import NewCollectionMomentsConfig as NewCollectionMomentsConfig
    from .new_collection_you_tube_video import NewCollectionYouTubeVideo as NewCollectionYouTubeVideo
    from .new_deep_search import NewDeepSearch as NewDeepSearch
    from .new_describe import NewDescribe as NewDescribe
    from .new_extract import NewExtract as NewExtract
    from .new_face_detection import NewFaceDetection as NewFaceDetection
    from .new_face_match import NewFaceMatch as NewFaceMatch
    from .new_find_moments import NewFindMoments as NewFindMoments
    from .new_frame_extraction import NewFrameExtraction as NewFrameExtraction
    from .new_moment_criterion_attachment import NewMomentCriterionAttachment as NewMomentCriterionAttachment
    from .new_query import NewQuery as NewQuery
    from .new_response import NewResponse as NewResponse
    from .new_search import NewSearch as NewSearch
    from .new_segmentation import NewSegmentation as NewSegmentation
    from .new_segments_job import NewSegmentsJob as NewSegmentsJob
    from .new_share import NewShare as NewShare
    from .new_site_route_preview import NewSiteRoutePreview as NewSiteRoutePreview
    from .new_site_route_previews import NewSiteRoutePreviews as NewSiteRoutePreviews
    from .new_tag import NewTag as NewTag
    from .new_transcribe import NewTranscribe as NewTranscribe
    from .new_webhook import NewWebhook as NewWebhook
    from .query_column import QueryColumn as QueryColumn
    from .query_error import QueryError as QueryError
    from .query_field_level import QueryFieldLevel as QueryFieldLevel
    from .query_format import QueryFormat as QueryFormat
    from .query_list import QueryList as QueryList
    from .query_list_item import QueryListItem as QueryListItem
    from .query_result import QueryResult as QueryResult
    from .query_schema import QuerySchema as QuerySchema
    from .query_schema_collection import QuerySchemaCollection as QuerySchemaCollection
    from .query_schema_column import QuerySchemaColumn as QuerySchemaColumn
    from .query_schema_field import QuerySchemaField as QuerySchemaField
    from .query_schema_table import QuerySchemaTable as QuerySchemaTable
    from .query_usage import QueryUsage as QueryUsage
    from .recall_source_metadata import RecallSourceMetadata as RecallSourceMetadata
    from .response_annotation import ResponseAnnotation as ResponseAnnotation
    from .response_deleted import ResponseDeleted as ResponseDeleted
    from .response_event import ResponseEvent as ResponseEvent
    from .response_function_call import ResponseFunctionCall as ResponseFunctionCall
    from .response_input_message import ResponseInputMessage as ResponseInputMessage
    from .response_input_text import ResponseInputText as ResponseInputText
    from .response_item_event import ResponseItemEvent as ResponseItemEvent
    from .response_list import ResponseList as ResponseList
    from .response_list_item import ResponseListItem as ResponseListItem
    from .response_output import ResponseOutput as ResponseOutput
    from .response_output_message import ResponseOutputMessage as ResponseOutputMessage
    from .response_output_text import ResponseOutputText as ResponseOutputText
    from .response_part_event import ResponsePartEvent as ResponsePartEvent
    from .response_query_call import ResponseQueryCall as ResponseQueryCall
    from .response_query_call_status import ResponseQueryCallStatus as ResponseQueryCallStatus
    from .response_role import ResponseRole as ResponseRole
    from .response_run import ResponseRun as ResponseRun
    from .response_state_event import ResponseStateEvent as ResponseStateEvent
    from .response_text_delta_event import ResponseTextDeltaEvent as ResponseTextDeltaEvent
    from .response_text_done_event import ResponseTextDoneEvent as ResponseTextDoneEvent
    from .response_tool import ResponseTool as ResponseTool
    from .response_usage import ResponseUsage as ResponseUsage
    from .rich_transcript import RichTranscript as RichTranscript
    from .rich_transcript_data import RichTranscriptData as RichTranscriptData
    from .rich_transcript_list import RichTranscriptList as RichTranscriptList
    from .rich_transcript_list_item import RichTranscriptListItem as RichTranscriptListItem
    from .run_error import RunError as RunError
    from .run_status import RunStatus as RunStatus
    from .search import Search as Search
    from .search_filter import SearchFilter as SearchFilter
    from .search_filter_criterion import SearchFilterCriterion as SearchFilterCriterion
    from .search_filter_file_criterion import SearchFilterFileCriterion as SearchFilterFileCriterion
    from .search_filter_file_field import SearchFilterFileField as SearchFilterFileField
    from .search_filter_metadata_criterion import SearchFilterMetadataCriterion as SearchFilterMetadataCriterion
    from .search_filter_scope import SearchFilterScope as SearchFilterScope
    from .search_filter_video_info_criterion import SearchFilterVideoInfoCriterion as SearchFilterVideoInfoCriterion
    from .search_filter_video_info_field import SearchFilterVideoInfoField as SearchFilterVideoInfoField
    from .search_image import SearchImage as SearchImage
    from .search_keyframe import SearchKeyframe as SearchKeyframe
    from .search_list import SearchList as SearchList
    from .search_list_item import SearchListItem as SearchListItem
    from .search_modality import SearchModality as SearchModality
    from .search_operator import SearchOperator as SearchOperator
    from .search_order import SearchOrder as SearchOrder
    from .search_result import SearchResult as SearchResult
    from .search_scope import SearchScope as SearchScope
    from .search_tag import SearchTag as SearchTag
    from .segment import Segment as Segment
    from .segment_describe import SegmentDescribe as SegmentDescribe
    from .segment_describe_data import SegmentDescribeData as SegmentDescribeData
    from .segment_describe_list import SegmentDescribeList as SegmentDescribeList
    from .segment_describe_parts import SegmentDescribeParts as SegmentDescribeParts
    from .segment_describe_text import SegmentDescribeText as SegmentDescribeText
    from .segment_entities import SegmentEntities as SegmentEntities
    from .segment_group_result import SegmentGroupResult as SegmentGroupResult
    from .segment_page import SegmentPage as SegmentPage
    from .segment_search_result import SegmentSearchResult as SegmentSearchResult
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
    from .segments_criteria import SegmentsCriteria as SegmentsCriteria
    from .segments_job import SegmentsJob as SegmentsJob
    from .segments_job_deleted import SegmentsJobDeleted as SegmentsJobDeleted
    from .segments_job_list import SegmentsJobList as SegmentsJobList
    from .segments_job_list_item import SegmentsJobListItem as SegmentsJobListItem
    from .share import Share as Share
    from .share_asset_type import ShareAssetType as ShareAssetType
    from .share_deleted import ShareDeleted as ShareDeleted
    from .share_link_preview import ShareLinkPreview as ShareLinkPreview
    from .share_list import ShareList as ShareList
    from .share_update import ShareUpdate as ShareUpdate
    from .share_visibility import ShareVisibility as ShareVisibility
    from .shot import Shot as Shot
    from .shot_config import ShotConfig as ShotConfig
    from .shot_detector import ShotDetector as ShotDetector
    from .site_route_preview import SiteRoutePreview as SiteRoutePreview
    from .site_route_preview_list import SiteRoutePreviewList as SiteRoutePreviewList
    from .sort_direction import SortDirection as SortDirection
    from .source_image import SourceImage as SourceImage
    from .source_metadata import SourceMetadata as SourceMetadata
    from .speaker_filter import SpeakerFilter as SpeakerFilter
    from .speaker_match import SpeakerMatch as SpeakerMatch
    from .speech_part import SpeechPart as SpeechPart
    from .stream_error_event import StreamErrorEvent as StreamErrorEvent
    from .tag import Tag as Tag
    from .tag_deleted import TagDeleted as TagDeleted
    from .tag_list import TagList as TagList
    from .tag_type import TagType as TagType
    from .tag_update import TagUpdate as TagUpdate
    from .thumbnail import Thumbnail as Thumbnail
    from .thumbnail_list import ThumbnailList as ThumbnailList
    from .thumbnails_config import ThumbnailsConfig as ThumbnailsConfig
    from .transcribe import Transcribe as Transcribe
    from .transcribe_config import TranscribeConfig as TranscribeConfig
    from .transcribe_data import TranscribeData as TranscribeData
    from .transcribe_list import TranscribeList as TranscribeList
    from .transcript_summary import TranscriptSummary as TranscriptSummary
    from .webhook import Webhook as Webhook
    from .webhook_deleted import WebhookDeleted as WebhookDeleted
    from .webhook_event import WebhookEvent as WebhookEvent
    from .webhook_list import WebhookList as WebhookList
    from .webhook_update import WebhookUpdate as WebhookUpdate
    from .word_timestamp import WordTimestamp as WordTimestamp
    from .zoom_recording_file import ZoomRecordingFile as ZoomRecordingFile
    from .zoom_source_metadata import ZoomSourceMetadata as ZoomSourceMetadata

_MODULES = {
    "BooleanText": "boolean_text",
    "BulkImport": "bulk_import",
    "BulkImportDeleted": "bulk_import_deleted",
    "BulkImportFilter": "bulk_import_filter",
    "BulkImportList": "bulk_import_list",
    "BulkImportMode": "bulk_import_mode",
    "BulkImportProgress": "bulk_import_progress",
    "BulkImportRun": "bulk_import_run",
    "BulkImportType": "bulk_import_type",
    "BulkImportWithRuns": "bulk_import_with_runs",
    "CancellableJobStatus": "cancellable_job_status",
    "Chapter": "chapter",
    "ChatChoice": "chat_choice",
    "ChatCitation": "chat_citation",
    "ChatCompletion": "chat_completion",
    "ChatCompletionList": "chat_completion_list",
    "ChatCompletionListItem": "chat_completion_list_item",
    "ChatCompletionPayload": "chat_completion_payload",
    "ChatFilter": "chat_filter",
    "ChatMessage": "chat_message",
    "ChatRole": "chat_role",
    "ChatSource": "chat_source",
    "ChatUsage": "chat_usage",
    "Collection": "collection",
    "CollectionDeleted": "collection_deleted",
    "CollectionDescribeConfig": "collection_describe_config",
    "CollectionExtractConfig": "collection_extract_config",
    "CollectionFaceDetectionConfig": "collection_face_detection_config",
    "CollectionFile": "collection_file",
    "CollectionFileDeleted": "collection_file_deleted",
    "CollectionFileList": "collection_file_list",
    "CollectionFileOrder": "collection_file_order",
    "CollectionFileSegmentation": "collection_file_segmentation",
    "CollectionFrameExtractionConfig": "collection_frame_extraction_config",
    "CollectionList": "collection_list",
    "CollectionMoment": "collection_moment",
    "CollectionMomentFinding": "collection_moment_finding",
    "CollectionMomentFindingList": "collection_moment_finding_list",
    "CollectionMomentList": "collection_moment_list",
    "CollectionMomentsConfig": "collection_moments_config",
    "CollectionOrder": "collection_order",
    "CollectionTranscribeConfig": "collection_transcribe_config",
    "CollectionType": "collection_type",
    "CollectionUpdate": "collection_update",
    "CriterionBoundaryPolicy": "criterion_boundary_policy",
    "CriterionScore": "criterion_score",
    "CriterionSignal": "criterion_signal",
    "DataConnector": "data_connector",
    "DataConnectorFile": "data_connector_file",
    "DataConnectorFileList": "data_connector_file_list",
    "DataConnectorFileType": "data_connector_file_type",
    "DataConnectorList": "data_connector_list",
    "DataConnectorSourceMetadata": "data_connector_source_metadata",
    "DataConnectorSync": "data_connector_sync",
    "DataConnectorType": "data_connector_type",
    "DataFormat": "data_format",
    "DeepSearch": "deep_search",
    "DeepSearchCollections": "deep_search_collections",
    "DeepSearchDeleted": "deep_search_deleted",
    "DeepSearchEvent": "deep_search_event",
    "DeepSearchKnowledgeBase": "deep_search_knowledge_base",
    "DeepSearchList": "deep_search_list",
    "DeepSearchListItem": "deep_search_list_item",
    "DeepSearchResult": "deep_search_result",
    "DeepSearchResultEvent": "deep_search_result_event",
    "DeepSearchScope": "deep_search_scope",
    "DeepSearchStateEvent": "deep_search_state_event",
    "DeepSearchStep": "deep_search_step",
    "DeepSearchTextDeltaEvent": "deep_search_text_delta_event",
    "DeepSearchTextDoneEvent": "deep_search_text_done_event",
    "DeepSearchUsage": "deep_search_usage",
    "DefaultSegmentationConfig": "default_segmentation_config",
    "DefaultSegmentationStrategy": "default_segmentation_strategy",
    "Describe": "describe",
    "DescribeConfig": "describe_config",
    "DescribeData": "describe_data",
    "DescribeDeleted": "describe_deleted",
    "DescribeFormat": "describe_format",
    "DescribeList": "describe_list",
    "DescribeModality": "describe_modality",
    "DescribePart": "describe_part",
    "DescribeParticipant": "describe_participant",
    "DescribeUpdate": "describe_update",
    "DetectedFace": "detected_face",
    "DetectedFacePage": "detected_face_page",
    "DropboxMediaInfo": "dropbox_media_info",
    "DropboxSourceMetadata": "dropbox_source_metadata",
    "EntityBackedKnowledgeConfig": "entity_backed_knowledge_config",
    "EntityCollectionConfig": "entity_collection_config",
    "Error": "error",
    "Extract": "extract",
    "ExtractConfig": "extract_config",
    "ExtractData": "extract_data",
    "ExtractDeleted": "extract_deleted",
    "ExtractList": "extract_list",
    "FaceBoundingBox": "face_bounding_box",
    "FaceDetection": "face_detection",
    "FaceDetectionDeleted": "face_detection_deleted",
    "FaceDetectionList": "face_detection_list",
    "FaceDetectionListItem": "face_detection_list_item",
    "FaceGroupResult": "face_group_result",
    "FaceMatch": "face_match",
    "FaceMatchDeleted": "face_match_deleted",
    "FaceMatchList": "face_match_list",
    "FaceMatchListItem": "face_match_list_item",
    "FaceSearchResult": "face_search_result",
    "File": "file",
    "FileDeleted": "file_deleted",
    "FileEntities": "file_entities",
    "FileEntitiesData": "file_entities_data",
    "FileEntitiesList": "file_entities_list",
    "FileEntitiesListItem": "file_entities_list_item",
    "FileFaceDetections": "file_face_detections",
    "FileList": "file_list",
    "FileMediaInfo": "file_media_info",
    "FileOrder": "file_order",
    "FileSearchResult": "file_search_result",
    "FileSegment": "file_segment",
    "FileSegmentList": "file_segment_list",
    "FileSegmentUpdate": "file_segment_update",
    "FileSource": "file_source",
    "FileSync": "file_sync",
    "FileUpdate": "file_update",
    "FileUpload": "file_upload",
    "FileVideoInfo": "file_video_info",
    "FindMoments": "find_moments",
    "FindMomentsCachePolicy": "find_moments_cache_policy",
    "FindMomentsConfig": "find_moments_config",
    "FindMomentsDeleted": "find_moments_deleted",
    "FindMomentsList": "find_moments_list",
    "FoundSegment": "found_segment",
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
    "KnowledgeBase": "knowledge_base",
    "KnowledgeBaseCollections": "knowledge_base_collections",
    "KnowledgeBaseDefault": "knowledge_base_default",
    "KnowledgeBaseFiles": "knowledge_base_files",
    "KnowledgeBaseType": "knowledge_base_type",
    "ManualSegment": "manual_segment",
    "MatchedFace": "matched_face",
    "MatchedFacePage": "matched_face_page",
    "MediaDescription": "media_description",
    "MediaDescriptionList": "media_description_list",
    "MediaDescriptionListItem": "media_description_list_item",
    "MediaType": "media_type",
    "Modality": "modality",
    "Moment": "moment",
    "MomentAnchor": "moment_anchor",
    "MomentBackfillStatus": "moment_backfill_status",
    "MomentCriterion": "moment_criterion",
    "MomentCriterionAttachment": "moment_criterion_attachment",
    "MomentCriterionAttachmentDeleted": "moment_criterion_attachment_deleted",
    "MomentCriterionOptions": "moment_criterion_options",
    "MomentEvidence": "moment_evidence",
    "MomentFinding": "moment_finding",
    "MomentFindingKind": "moment_finding_kind",
    "MomentScoring": "moment_scoring",
    "MomentSearchResult": "moment_search_result",
    "NarrativeConfig": "narrative_config",
    "NarrativeStrategy": "narrative_strategy",
    "NewBulkImport": "new_bulk_import",
    "NewBulkImportRun": "new_bulk_import_run",
    "NewChatCompletion": "new_chat_completion",
    "NewCollection": "new_collection",
    "NewCollectionFile": "new_collection_file",
    "NewCollectionMomentsConfig": "new_collection_moments_config",
    "NewCollectionYouTubeVideo": "new_collection_you_tube_video",
    "NewDeepSearch": "new_deep_search",
    "NewDescribe": "new_describe",
    "NewExtract": "new_extract",
    "NewFaceDetection": "new_face_detection",
    "NewFaceMatch": "new_face_match",
    "NewFindMoments": "new_find_moments",
    "NewFrameExtraction": "new_frame_extraction",
    "NewMomentCriterionAttachment": "new_moment_criterion_attachment",
    "NewQuery": "new_query",
    "NewResponse": "new_response",
    "NewSearch": "new_search",
    "NewSegmentation": "new_segmentation",
    "NewSegmentsJob": "new_segments_job",
    "NewShare": "new_share",
    "NewSiteRoutePreview": "new_site_route_preview",
    "NewSiteRoutePreviews": "new_site_route_previews",
    "NewTag": "new_tag",
    "NewTranscribe": "new_transcribe",
    "NewWebhook": "new_webhook",
    "QueryColumn": "query_column",
    "QueryError": "query_error",
    "QueryFieldLevel": "query_field_level",
    "QueryFormat": "query_format",
    "QueryList": "query_list",
    "QueryListItem": "query_list_item",
    "QueryResult": "query_result",
    "QuerySchema": "query_schema",
    "QuerySchemaCollection": "query_schema_collection",
    "QuerySchemaColumn": "query_schema_column",
    "QuerySchemaField": "query_schema_field",
    "QuerySchemaTable": "query_schema_table",
    "QueryUsage": "query_usage",
    "RecallSourceMetadata": "recall_source_metadata",
    "ResponseAnnotation": "response_annotation",
    "ResponseDeleted": "response_deleted",
    "ResponseEvent": "response_event",
    "ResponseFunctionCall": "response_function_call",
    "ResponseInputMessage": "response_input_message",
    "ResponseInputText": "response_input_text",
    "ResponseItemEvent": "response_item_event",
    "ResponseList": "response_list",
    "ResponseListItem": "response_list_item",
    "ResponseOutput": "response_output",
    "ResponseOutputMessage": "response_output_message",
    "ResponseOutputText": "response_output_text",
    "ResponsePartEvent": "response_part_event",
    "ResponseQueryCall": "response_query_call",
    "ResponseQueryCallStatus": "response_query_call_status",
    "ResponseRole": "response_role",
    "ResponseRun": "response_run",
    "ResponseStateEvent": "response_state_event",
    "ResponseTextDeltaEvent": "response_text_delta_event",
    "ResponseTextDoneEvent": "response_text_done_event",
    "ResponseTool": "response_tool",
    "ResponseUsage": "response_usage",
    "RichTranscript": "rich_transcript",
    "RichTranscriptData": "rich_transcript_data",
    "RichTranscriptList": "rich_transcript_list",
    "RichTranscriptListItem": "rich_transcript_list_item",
    "RunError": "run_error",
    "RunStatus": "run_status",
    "Search": "search",
    "SearchFilter": "search_filter",
    "SearchFilterCriterion": "search_filter_criterion",
    "SearchFilterFileCriterion": "search_filter_file_criterion",
    "SearchFilterFileField": "search_filter_file_field",
    "SearchFilterMetadataCriterion": "search_filter_metadata_criterion",
    "SearchFilterScope": "search_filter_scope",
    "SearchFilterVideoInfoCriterion": "search_filter_video_info_criterion",
    "SearchFilterVideoInfoField": "search_filter_video_info_field",
    "SearchImage": "search_image",
    "SearchKeyframe": "search_keyframe",
    "SearchList": "search_list",
    "SearchListItem": "search_list_item",
    "SearchModality": "search_modality",
    "SearchOperator": "search_operator",
    "SearchOrder": "search_order",
    "SearchResult": "search_result",
    "SearchScope": "search_scope",
    "SearchTag": "search_tag",
    "Segment": "segment",
    "SegmentDescribe": "segment_describe",
    "SegmentDescribeData": "segment_describe_data",
    "SegmentDescribeList": "segment_describe_list",
    "SegmentDescribeParts": "segment_describe_parts",
    "SegmentDescribeText": "segment_describe_text",
    "SegmentEntities": "segment_entities",
    "SegmentGroupResult": "segment_group_result",
    "SegmentPage": "segment_page",
    "SegmentSearchResult": "segment_search_result",
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
    "SegmentsCriteria": "segments_criteria",
    "SegmentsJob": "segments_job",
    "SegmentsJobDeleted": "segments_job_deleted",
    "SegmentsJobList": "segments_job_list",
    "SegmentsJobListItem": "segments_job_list_item",
    "Share": "share",
    "ShareAssetType": "share_asset_type",
    "ShareDeleted": "share_deleted",
    "ShareLinkPreview": "share_link_preview",
    "ShareList": "share_list",
    "ShareUpdate": "share_update",
    "ShareVisibility": "share_visibility",
    "Shot": "shot",
    "ShotConfig": "shot_config",
    "ShotDetector": "shot_detector",
    "SiteRoutePreview": "site_route_preview",
    "SiteRoutePreviewList": "site_route_preview_list",
    "SortDirection": "sort_direction",
    "SourceImage": "source_image",
    "SourceMetadata": "source_metadata",
    "SpeakerFilter": "speaker_filter",
    "SpeakerMatch": "speaker_match",
    "SpeechPart": "speech_part",
    "StreamErrorEvent": "stream_error_event",
    "Tag": "tag",
    "TagDeleted": "tag_deleted",
    "TagList": "tag_list",
    "TagType": "tag_type",
    "TagUpdate": "tag_update",
    "Thumbnail": "thumbnail",
    "ThumbnailList": "thumbnail_list",
    "ThumbnailsConfig": "thumbnails_config",
    "Transcribe": "transcribe",
    "TranscribeConfig": "transcribe_config",
    "TranscribeData": "transcribe_data",
    "TranscribeList": "transcribe_list",
    "TranscriptSummary": "transcript_summary",
    "Webhook": "webhook",
    "WebhookDeleted": "webhook_deleted",
    "WebhookEvent": "webhook_event",
    "WebhookList": "webhook_list",
    "WebhookUpdate": "webhook_update",
    "WordTimestamp": "word_timestamp",
    "ZoomRecordingFile": "zoom_recording_file",
    "ZoomSourceMetadata": "zoom_source_metadata",
}

__all__ = (
    "BooleanText",
    "BulkImport",
    "BulkImportDeleted",
    "BulkImportFilter",
    "BulkImportList",
    "BulkImportMode",
    "BulkImportProgress",
    "BulkImportRun",
    "BulkImportType",
    "BulkImportWithRuns",
    "CancellableJobStatus",
    "Chapter",
    "ChatChoice",
    "ChatCitation",
    "ChatCompletion",
    "ChatCompletionList",
    "ChatCompletionListItem",
    "ChatCompletionPayload",
    "ChatFilter",
    "ChatMessage",
    "ChatRole",
    "ChatSource",
    "ChatUsage",
    "Collection",
    "CollectionDeleted",
    "CollectionDescribeConfig",
    "CollectionExtractConfig",
    "CollectionFaceDetectionConfig",
    "CollectionFile",
    "CollectionFileDeleted",
    "CollectionFileList",
    "CollectionFileOrder",
    "CollectionFileSegmentation",
    "CollectionFrameExtractionConfig",
    "CollectionList",
    "CollectionMoment",
    "CollectionMomentFinding",
    "CollectionMomentFindingList",
    "CollectionMomentList",
    "CollectionMomentsConfig",
    "CollectionOrder",
    "CollectionTranscribeConfig",
    "CollectionType",
    "CollectionUpdate",
    "CriterionBoundaryPolicy",
    "CriterionScore",
    "CriterionSignal",
    "DataConnector",
    "DataConnectorFile",
    "DataConnectorFileList",
    "DataConnectorFileType",
    "DataConnectorList",
    "DataConnectorSourceMetadata",
    "DataConnectorSync",
    "DataConnectorType",
    "DataFormat",
    "DeepSearch",
    "DeepSearchCollections",
    "DeepSearchDeleted",
    "DeepSearchEvent",
    "DeepSearchKnowledgeBase",
    "DeepSearchList",
    "DeepSearchListItem",
    "DeepSearchResult",
    "DeepSearchResultEvent",
    "DeepSearchScope",
    "DeepSearchStateEvent",
    "DeepSearchStep",
    "DeepSearchTextDeltaEvent",
    "DeepSearchTextDoneEvent",
    "DeepSearchUsage",
    "DefaultSegmentationConfig",
    "DefaultSegmentationStrategy",
    "Describe",
    "DescribeConfig",
    "DescribeData",
    "DescribeDeleted",
    "DescribeFormat",
    "DescribeList",
    "DescribeModality",
    "DescribePart",
    "DescribeParticipant",
    "DescribeUpdate",
    "DetectedFace",
    "DetectedFacePage",
    "DropboxMediaInfo",
    "DropboxSourceMetadata",
    "EntityBackedKnowledgeConfig",
    "EntityCollectionConfig",
    "Error",
    "Extract",
    "ExtractConfig",
    "ExtractData",
    "ExtractDeleted",
    "ExtractList",
    "FaceBoundingBox",
    "FaceDetection",
    "FaceDetectionDeleted",
    "FaceDetectionList",
    "FaceDetectionListItem",
    "FaceGroupResult",
    "FaceMatch",
    "FaceMatchDeleted",
    "FaceMatchList",
    "FaceMatchListItem",
    "FaceSearchResult",
    "File",
    "FileDeleted",
    "FileEntities",
    "FileEntitiesData",
    "FileEntitiesList",
    "FileEntitiesListItem",
    "FileFaceDetections",
    "FileList",
    "FileMediaInfo",
    "FileOrder",
    "FileSearchResult",
    "FileSegment",
    "FileSegmentList",
    "FileSegmentUpdate",
    "FileSource",
    "FileSync",
    "FileUpdate",
    "FileUpload",
    "FileVideoInfo",
    "FindMoments",
    "FindMomentsCachePolicy",
    "FindMomentsConfig",
    "FindMomentsDeleted",
    "FindMomentsList",
    "FoundSegment",
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
    "KnowledgeBase",
    "KnowledgeBaseCollections",
    "KnowledgeBaseDefault",
    "KnowledgeBaseFiles",
    "KnowledgeBaseType",
    "ManualSegment",
    "MatchedFace",
    "MatchedFacePage",
    "MediaDescription",
    "MediaDescriptionList",
    "MediaDescriptionListItem",
    "MediaType",
    "Modality",
    "Moment",
    "MomentAnchor",
    "MomentBackfillStatus",
    "MomentCriterion",
    "MomentCriterionAttachment",
    "MomentCriterionAttachmentDeleted",
    "MomentCriterionOptions",
    "MomentEvidence",
    "MomentFinding",
    "MomentFindingKind",
    "MomentScoring",
    "MomentSearchResult",
    "NarrativeConfig",
    "NarrativeStrategy",
    "NewBulkImport",
    "NewBulkImportRun",
    "NewChatCompletion",
    "NewCollection",
    "NewCollectionFile",
    "NewCollectionMomentsConfig",
    "NewCollectionYouTubeVideo",
    "NewDeepSearch",
    "NewDescribe",
    "NewExtract",
    "NewFaceDetection",
    "NewFaceMatch",
    "NewFindMoments",
    "NewFrameExtraction",
    "NewMomentCriterionAttachment",
    "NewQuery",
    "NewResponse",
    "NewSearch",
    "NewSegmentation",
    "NewSegmentsJob",
    "NewShare",
    "NewSiteRoutePreview",
    "NewSiteRoutePreviews",
    "NewTag",
    "NewTranscribe",
    "NewWebhook",
    "QueryColumn",
    "QueryError",
    "QueryFieldLevel",
    "QueryFormat",
    "QueryList",
    "QueryListItem",
    "QueryResult",
    "QuerySchema",
    "QuerySchemaCollection",
    "QuerySchemaColumn",
    "QuerySchemaField",
    "QuerySchemaTable",
    "QueryUsage",
    "RecallSourceMetadata",
    "ResponseAnnotation",
    "ResponseDeleted",
    "ResponseEvent",
    "ResponseFunctionCall",
    "ResponseInputMessage",
    "ResponseInputText",
    "ResponseItemEvent",
    "ResponseList",
    "ResponseListItem",
    "ResponseOutput",
    "ResponseOutputMessage",
    "ResponseOutputText",
    "ResponsePartEvent",
    "ResponseQueryCall",
    "ResponseQueryCallStatus",
    "ResponseRole",
    "ResponseRun",
    "ResponseStateEvent",
    "ResponseTextDeltaEvent",
    "ResponseTextDoneEvent",
    "ResponseTool",
    "ResponseUsage",
    "RichTranscript",
    "RichTranscriptData",
    "RichTranscriptList",
    "RichTranscriptListItem",
    "RunError",
    "RunStatus",
    "Search",
    "SearchFilter",
    "SearchFilterCriterion",
    "SearchFilterFileCriterion",
    "SearchFilterFileField",
    "SearchFilterMetadataCriterion",
    "SearchFilterScope",
    "SearchFilterVideoInfoCriterion",
    "SearchFilterVideoInfoField",
    "SearchImage",
    "SearchKeyframe",
    "SearchList",
    "SearchListItem",
    "SearchModality",
    "SearchOperator",
    "SearchOrder",
    "SearchResult",
    "SearchScope",
    "SearchTag",
    "Segment",
    "SegmentDescribe",
    "SegmentDescribeData",
    "SegmentDescribeList",
    "SegmentDescribeParts",
    "SegmentDescribeText",
    "SegmentEntities",
    "SegmentGroupResult",
    "SegmentPage",
    "SegmentSearchResult",
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
    "SegmentsCriteria",
    "SegmentsJob",
    "SegmentsJobDeleted",
    "SegmentsJobList",
    "SegmentsJobListItem",
    "Share",
    "ShareAssetType",
    "ShareDeleted",
    "ShareLinkPreview",
    "ShareList",
    "ShareUpdate",
    "ShareVisibility",
    "Shot",
    "ShotConfig",
    "ShotDetector",
    "SiteRoutePreview",
    "SiteRoutePreviewList",
    "SortDirection",
    "SourceImage",
    "SourceMetadata",
    "SpeakerFilter",
    "SpeakerMatch",
    "SpeechPart",
    "StreamErrorEvent",
    "Tag",
    "TagDeleted",
    "TagList",
    "TagType",
    "TagUpdate",
    "Thumbnail",
    "ThumbnailList",
    "ThumbnailsConfig",
    "Transcribe",
    "TranscribeConfig",
    "TranscribeData",
    "TranscribeList",
    "TranscriptSummary",
    "Webhook",
    "WebhookDeleted",
    "WebhookEvent",
    "WebhookList",
    "WebhookUpdate",
    "WordTimestamp",
    "ZoomRecordingFile",
    "ZoomSourceMetadata",
)


if not TYPE_CHECKING:  # a checker that sees it takes every name for there

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        with FIRST_USE:
            value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
