"""The forms in which findings go to other programs and documents: one file for each form."""
