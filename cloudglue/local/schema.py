"""The tables of the engine's database."""

VERSION = 1

STATEMENTS = """
CREATE TABLE files (
    id TEXT PRIMARY KEY, filename TEXT NOT NULL, content TEXT NOT NULL, bytes INTEGER NOT NULL, created_at REAL NOT NULL,
    metadata TEXT, info TEXT NOT NULL, thumbnails INTEGER NOT NULL);
CREATE INDEX files_by_time ON files (created_at);
CREATE TABLE segmentations (
    id TEXT PRIMARY KEY, file_id TEXT NOT NULL REFERENCES files ON DELETE CASCADE, created_at REAL NOT NULL,
    status TEXT NOT NULL, config TEXT NOT NULL, thumbnails INTEGER NOT NULL, error TEXT,
    total_segments INTEGER NOT NULL DEFAULT 0, total_shots INTEGER);
CREATE INDEX segmentations_by_file ON segmentations (file_id, created_at);
CREATE INDEX segmentations_by_status ON segmentations (status, created_at);
CREATE TABLE segments (
    segmentation_id TEXT NOT NULL REFERENCES segmentations ON DELETE CASCADE, position INTEGER NOT NULL,
    id TEXT NOT NULL, start_time REAL NOT NULL, end_time REAL NOT NULL, PRIMARY KEY (segmentation_id, position)) WITHOUT ROWID;
CREATE TABLE shots (
    segmentation_id TEXT NOT NULL REFERENCES segmentations ON DELETE CASCADE, position INTEGER NOT NULL,
    start_time REAL NOT NULL, end_time REAL NOT NULL, PRIMARY KEY (segmentation_id, position)) WITHOUT ROWID;
CREATE TABLE pictures (
    segmentation_id TEXT NOT NULL REFERENCES segmentations ON DELETE CASCADE, position INTEGER NOT NULL,
    id TEXT NOT NULL, segment_id TEXT NOT NULL, kind TEXT NOT NULL, time REAL NOT NULL,
    PRIMARY KEY (segmentation_id, position)) WITHOUT ROWID;
CREATE INDEX pictures_by_segment ON pictures (segment_id, kind);
"""
