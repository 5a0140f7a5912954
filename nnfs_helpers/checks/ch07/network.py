"""Check of chapter 07: a backward pass with four planted mistakes."""
import numpy as np

from ...exercises import entry
from .softmax import softmax


def made_of(*mistakes):
    """The backward pass of the notebook with these of its four mistakes left in it: N, mean, gate, behind."""
    def gradients(X, y, W1, b1, W2, b2):
        z1 = X @ W1 + b1
        h = np.maximum(0, z1)
        p = softmax(h @ W2 + b2)
        dz2 = (p - np.eye(p.shape[1])[y]) / (1 if "N" in mistakes else p.shape[1] if "K" in mistakes else len(X))
        if "brackets" in mistakes:
            dz2 = p - np.eye(p.shape[1])[y] / len(X)
        dh = dz2 @ W2.T
        dz1 = dh * (dh > 0 if "gate" in mistakes else h if "value" in mistakes else z1 > 0)
        db2 = (np.mean if "mean" in mistakes else np.sum)(dz2, axis=0, keepdims=True)
        db1 = (np.mean if "mean1" in mistakes else np.sum)(dz1, axis=0, keepdims=True)
        return X.T @ (dh if "behind" in mistakes else dz1), db1, h.T @ dz2, db2
    return gradients


def gradients(X, y, W1, b1, W2, b2):     # → dW1, db1, dW2, db2
    z1 = X @ W1 + b1
    h = np.maximum(0, z1)
    p = softmax(h @ W2 + b2)             # forward is right

    dz2 = p - np.eye(p.shape[1])[y]
    dW2 = h.T @ dz2
    db2 = dz2.mean(axis=0, keepdims=True)
    dh = dz2 @ W2.T
    dz1 = dh * (dh > 0)
    dW1 = X.T @ dh
    db1 = dz1.sum(axis=0, keepdims=True)
    return dW1, db1, dW2, db2


def some(rng, n=6, inputs=2, hidden=4, classes=3):
    return (rng.normal(size=(n, inputs)), rng.integers(0, classes, n), rng.normal(size=(inputs, hidden)),
            rng.normal(size=(1, hidden)), rng.normal(size=(hidden, classes)), rng.normal(size=(1, classes)))


entry("7.8", course=made_of(), given=gradients, random=some,
      cases=[some(np.random.default_rng(1)), some(np.random.default_rng(2), 5, 3, 4, 2)], mistakes={
          "dW1, db1 and dW2 are right; db2 is too short by the number of samples: a sum, since the mean was taken "
          "already": (
              made_of("mean")),
          "dW2 and db2 are right; ReLU's gate looks at what came IN, z1, not at the blame that arrives":
              made_of("gate"),
          "db1 was right as it came: a sum, as db2 is one": (made_of("mean1"), made_of("mean", "mean1")),
          "begin at the right end: only y is divided there; brackets around the difference": made_of("brackets"),
          "begin at the right end: divided by the number of classes; the mean runs over the samples": made_of("K"),
          "ReLU's gate is open or shut, `z1 > 0`; what stood there does not matter": made_of("value"),
          "only dW1 is still wrong: the blame behind the gate belongs there, dz1": made_of("behind"),
          "three are mended; every slope is still too long by the number of samples: the loss is a mean": made_of("N"),
          "dW2 and db2 are right now; two mistakes are left, both at ReLU: whose sign opens the gate, and what stands "
          "behind it": (
              made_of("gate", "behind")),
          "dW2 is right; two mistakes are left: db2 is a sum, and ReLU's gate looks at z1": made_of("mean", "gate"),
          "dW2 and db1 are right; two mistakes are left: db2, and what dW1 is made of": made_of("mean", "behind"),
          "dW2 is right, three mistakes are left: go on leftwards with db2, the gate, and dW1":
              made_of("mean", "gate", "behind"),
          "begin at the right end: dW2 is already too long by the number of samples": (
              made_of("N", "gate"), made_of("N", "behind"), made_of("N", "mean"), made_of("N", "gate", "behind"),
              made_of("N", "mean", "gate"), made_of("N", "mean", "behind")),
      })
