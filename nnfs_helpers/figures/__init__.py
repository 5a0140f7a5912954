"""The drawings of each chapter, one file a chapter: ch01.py, ch02.py, … They stand on `plots` and `widgets`."""
