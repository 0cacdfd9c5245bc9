"""The page with which a professional follows a care path on a telephone."""
