"""What stands behind the verbs of course.py: one file a verb, and the environment they run in."""
