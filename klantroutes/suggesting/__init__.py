"""The words that people use, and what they mean here."""
