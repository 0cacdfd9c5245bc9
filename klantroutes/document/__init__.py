"""One open route: the shared document, its edits, undo and recovery."""
