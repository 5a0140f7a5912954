"""Wrong answers to exercise 5.7: other errors, other entries, slopes measured from one side or in float32."""
import numpy as np

from .gradients import H, gradient

FLOOR = 1e-4


def with_errors(errors, pick=np.argmax, find=np.unravel_index, largest=lambda e, worst: e[worst], slopes=gradient):
    """A checker with other errors(claimed, measured), or another way to say which entry is worst."""
    def answer(f, x, claimed):
        every = errors(claimed, slopes(f, x))
        worst = find(pick(every), every.shape)
        return largest(every, worst), worst
    return answer


def relative(claimed, measured):
    return abs(claimed - measured) / np.maximum(np.maximum(abs(claimed), abs(measured)), FLOOR)


def forward(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up = x.copy()
        up[i] += H
        slopes[i] = (f(up) - f(x)) / H
    return slopes


def in_float32(f, x):
    x = np.array(x, dtype=np.float32)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += np.float32(H)
        down[i] -= np.float32(H)
        slopes[i] = (f(up) - f(down)) / (2 * H)
    return slopes


def where_they_differ_most(f, x, claimed):
    measured = gradient(f, x)
    differences = abs(claimed - measured)
    worst = np.unravel_index(differences.argmax(), differences.shape)
    return relative(claimed, measured)[worst], worst
