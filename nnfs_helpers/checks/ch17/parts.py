"""Layers for the checks of chapter 17, and words for the parameters that were found in them."""
import numpy as np

from ...layers import Layer_Dense

SIZES = [(2, 3), (3, 4), (4, 5)]


class Own:
    """A layer of the learner's own making: with weights and biases, or without."""


def drawn(sizes, seed):
    """Pairs of these sizes; a third number in a size, 0, makes the biases lie flat."""
    rng = np.random.default_rng(seed)
    return [(rng.normal(size=(i, o)), rng.normal(size=(o,) if flat else (1, o))) for i, o, *flat in sizes]


def layers_of(sizes, seed):
    """Layers, each followed by one without weights, the first by two; the last one with weights is no Layer_Dense."""
    parts = []
    for k, (weights, biases) in enumerate(drawn(sizes, seed)):
        layer = Own() if k == len(sizes) - 1 else Layer_Dense(*weights.shape)
        layer.weights, layer.biases = weights, biases
        parts += [layer, Own()]
    return parts[:1] + [Own()] + parts[1:]


def dense(layers):
    return [layer for layer in layers if hasattr(layer, "weights")]


def sizes_of(rng):
    widths = rng.integers(2, 6, size=4).tolist()
    return list(zip(widths, widths[1:]))


def shape_of(array):
    kind = type(array).__name__
    return str(array.shape) if isinstance(array, np.ndarray) else f"{'an' if kind[0] in 'aeiouAEIOU' else 'a'} {kind}"


def told(pairs):
    """The pairs in words and numbers, always under the same three names, so that the first that differs can be told."""
    try:
        if hasattr(pairs, "__next__"):
            raise TypeError("a recipe, not a list")
        shapes = ", ".join(f"{shape_of(weights)} and {shape_of(biases)}" for weights, biases in pairs)
        found = [(np.array(weights, float), np.array(biases, float)) for weights, biases in pairs]
    except (TypeError, ValueError):
        first = f": {len(pairs)} × {shape_of(pairs[0])}" if isinstance(pairs, (list, tuple)) and pairs else ""
        return {"what comes back": f"a {type(pairs).__name__}, no pairs{first}", "the shapes": "", "in them": {}}
    return {"what comes back": f"{len(found)} pair{'s' * (len(found) != 1)}", "the shapes": shapes,
            "in them": {f"{name} {k}": array for k, pair in enumerate(found)
                        for name, array in zip(("weights", "biases"), pair)}}
