"""The checks of each chapter, one file a chapter: ch00.py, ch01.py, …"""
