"""Quick fixes: what can be done about a finding with one press of a button, as pure edits."""
