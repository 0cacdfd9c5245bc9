"""The panel of votes: who votes, on what, and how it came out."""
