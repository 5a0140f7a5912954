"""Drawn figures of the course, packaged as nnfs_helpers.images."""
