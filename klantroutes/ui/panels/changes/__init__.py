"""The panel of kept versions and of what changed between two of them."""
