"""Dialogs: rare, small, closed with Esc."""
