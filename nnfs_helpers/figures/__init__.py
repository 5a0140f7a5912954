"""The drawings of each chapter, one file or folder a chapter: ch01.py, ch02.py, … They stand on `plots` and `widgets`.

Several chapters share the players over the epochs (`players`), surfaces and the optimizers' ways on them (`surfaces`,
`maps`, `descents`), and the ball on a curve (`ball`).
"""
