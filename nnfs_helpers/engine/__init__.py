"""What stands behind exercises.py and quizzes.py: it lets an answer run, compares, finds the words, keeps the tally."""
