"""The tables of the engine's database, as the steps that led to them: an older folder takes those that it lacks."""

STEPS = (
    """
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
""",
    # Jobs of other kinds (records.Kind), one content for several files, metadata of segments, tags.
    """
ALTER TABLE files ADD COLUMN hash TEXT;
ALTER TABLE files ADD COLUMN source TEXT NOT NULL DEFAULT 'upload';
CREATE INDEX files_by_name ON files (filename);
CREATE INDEX files_by_hash ON files (hash);
CREATE INDEX files_by_content ON files (content);
ALTER TABLE segmentations RENAME TO jobs;
ALTER TABLE jobs ADD COLUMN kind TEXT NOT NULL DEFAULT 'segmentation';
ALTER TABLE jobs ADD COLUMN request TEXT;
ALTER TABLE jobs ADD COLUMN url TEXT;
ALTER TABLE jobs RENAME COLUMN total_segments TO total;
DROP INDEX segmentations_by_file;
DROP INDEX segmentations_by_status;
CREATE INDEX jobs_by_file ON jobs (file_id, kind, created_at);
CREATE INDEX jobs_by_status ON jobs (status, created_at);
CREATE INDEX jobs_by_kind ON jobs (kind, created_at);
ALTER TABLE segments RENAME COLUMN segmentation_id TO job_id;
ALTER TABLE segments ADD COLUMN metadata TEXT;
CREATE UNIQUE INDEX segments_by_id ON segments (id);
ALTER TABLE shots RENAME COLUMN segmentation_id TO job_id;
ALTER TABLE pictures RENAME COLUMN segmentation_id TO job_id;
CREATE TABLE frames (
    job_id TEXT NOT NULL REFERENCES jobs ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL, time REAL NOT NULL,
    PRIMARY KEY (job_id, position)) WITHOUT ROWID;
CREATE TABLE tags (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, value TEXT NOT NULL, file_id TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
    segment_id TEXT REFERENCES segments (id) ON DELETE CASCADE);
CREATE INDEX tags_by_file ON tags (file_id);
CREATE INDEX tags_by_segment ON tags (segment_id);
""",
    # What a job has to tell of its video, as a JSON list.
    """
ALTER TABLE jobs ADD COLUMN warnings TEXT;
""",
    # What was made in a simulation: each thing as JSON, and how many ids were given.
    """
CREATE TABLE simulated (
    kind TEXT NOT NULL, part_of TEXT NOT NULL, id TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (kind, part_of, id));
CREATE TABLE simulation (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
""",
    # The state of a file, which a simulation can let be another than completed.
    """
ALTER TABLE files ADD COLUMN status TEXT NOT NULL DEFAULT 'completed';
""",
)
