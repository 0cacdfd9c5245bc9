"""Between a route and its file: pure parse and generate, thin read and write."""
