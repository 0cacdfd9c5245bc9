"""What the report of a meeting says."""
