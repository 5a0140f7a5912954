"""The broken class that stands in the cell of exercise 15.5."""
import numpy as np


class Running:
    def __init__(self):
        self.total, self.count = 0.0, 0

    def new_pass(self):
        self.total = 0.0

    def add(self, values):
        self.total += np.mean(values)
        self.count += 1

    def mean(self):
        return self.total / self.count
