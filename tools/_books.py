"""A notebook's text as it is committed; without nbformat, for the verbs that work before anything is installed."""
import json


def stored(book):
    """The text of a notebook's file: what `course.py run` stores, to the byte."""
    return json.dumps(book, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
