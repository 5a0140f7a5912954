"""What stands behind `course.py grade`: reads, runs and judges what learners hand in, and writes the table."""
