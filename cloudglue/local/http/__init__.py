"""The engine's HTTP: requests in, answers out.

It imports the engine's jobs and storage, and the codec; the media only by a job.
"""
