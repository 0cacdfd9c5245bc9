"""The page that a client takes home."""
