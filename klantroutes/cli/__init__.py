"""The command line: one file per command, in Dutch, without a display and without network."""
