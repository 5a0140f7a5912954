"""The course's small data sets: spirals, vertical stripes, a sine.

They are the data of the package `nnfs`, drawn from `np.random` in the same order. `nnfs.init()` makes `nnfs.datasets`
round its noise to float32, which moves every fifth point in its last binary digit; after ten thousand epochs that is
another network. Here the rounding is always done: the same seed gives the same bits, with `nnfs.init()` and without.

Pictures, handwritten digits and Fashion-MNIST, stand in pictures.py, and are to be had here as well.

The spiral and the stripes come from the course CS231n (Andrej Karpathy, MIT license).
"""

import numpy as np

from .pictures import digits_data, fashion_mnist_data  # noqa: F401


def spiral_data(samples, classes):
    """Points on intertwined spiral arms, one arm a class; no straight line separates them.

    For the k-th arm, with r and t growing evenly along it:

        r from 0 to 1,   t from 4k to 4(k + 1),   noise = 0.2 N(0, 1)
        x = (r sin(2.5 (t + noise)), r cos(2.5 (t + noise)))

    Returns X of shape (samples * classes, 2), float32, and y of shape (samples * classes,), uint8, in class order.
    Raises ValueError when `samples` or `classes` is not a whole number of at least 1.

    >>> np.random.seed(0)
    >>> X, y = spiral_data(samples=100, classes=3)
    >>> X.shape, y.shape, y[[0, 99, 100, 299]].tolist()
    ((300, 2), (300,), [0, 0, 1, 2])
    """
    _check_sizes("spiral_data", samples, classes)
    r = np.linspace(0, 1, samples)
    arms = []
    for k in range(classes):
        angle = 2.5 * (np.linspace(4 * k, 4 * (k + 1), samples) + _noise(samples, 0.2))
        arms.append(np.stack([r * np.sin(angle), r * np.cos(angle)], axis=1))
    return np.concatenate(arms).astype(np.float32), _labels(samples, classes)


def vertical_data(samples, classes):
    """Upright clouds beside each other, one cloud a class; straight lines nearly separate them.

    The k-th cloud: x = (k / 3 + 0.1 N(0, 1), 0.5 + 0.1 N(0, 1)).

    Returns X of shape (samples * classes, 2), float32, and y of shape (samples * classes,), uint8, in class order.
    Raises ValueError when `samples` or `classes` is not a whole number of at least 1.
    """
    _check_sizes("vertical_data", samples, classes)
    clouds = [np.stack([_noise(samples, 0.1) + k / 3, _noise(samples, 0.1) + 0.5], axis=1) for k in range(classes)]
    return np.concatenate(clouds).astype(np.float32), _labels(samples, classes)


def sine_data(samples=1000):
    """One period of the sine, evenly spaced and without noise: a second call returns the same points.

        x = 0, 1/samples, 2/samples, ...,   y = sin(2 pi x)

    Returns X and y, both of shape (samples, 1), float64. Raises ValueError when `samples` is not a whole number >= 1.

    >>> X, y = sine_data(4)
    >>> X.tolist(), np.abs(y.round(3)).tolist()
    ([[0.0], [0.25], [0.5], [0.75]], [[0.0], [1.0], [0.0], [1.0]])
    """
    _check_sizes("sine_data", samples)
    X = np.arange(samples).reshape(-1, 1) / samples
    return X, np.sin(2 * np.pi * X)


def _noise(samples, spread):
    """Normal draws in float32, whatever `np.random.randn` hands out."""
    return np.random.randn(samples).astype(np.float32) * np.float32(spread)


def _labels(samples, classes):
    return np.repeat(np.arange(classes, dtype=np.uint8), samples)


def _check_sizes(name, *sizes):
    for size in sizes:
        if not isinstance(size, (int, np.integer)) or size < 1:
            raise ValueError(f"{name} needs whole numbers of at least 1; it was given {size!r}.")
