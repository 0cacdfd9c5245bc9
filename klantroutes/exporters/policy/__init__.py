"""Documents about a route as a tree of headings, paragraphs, tables and pictures, whatever file they end up in."""
