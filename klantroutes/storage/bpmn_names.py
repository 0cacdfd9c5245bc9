"""The names by which our own BPMN files are known, for who writes them and for who reads them back."""

OURS = "urn:klantroute:bpmn:1"
"""The namespace of the elements that hold what BPMN itself cannot say."""
CONTACT = "Contact met "
"""What the task of a professional begins with, so that it reads as something that happens."""
