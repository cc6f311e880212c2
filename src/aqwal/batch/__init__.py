"""Many files: the same ingest over what lies on this machine."""
