"""Documents as open text documents (ODF)."""
