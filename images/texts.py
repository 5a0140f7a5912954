"""Alt text and caption of every drawn figure, each said once: name → (alt, caption)."""

TEXTS = {}
