"""Checks of chapter 17: taking the parameters out of layers, and putting them back."""
import numpy as np

from ...exercises import entry


class Part:
    """A layer: with weights and biases, or without."""

    def __init__(self, weights=None, biases=None):
        if weights is not None:
            self.weights, self.biases = weights, biases


def drawn(sizes, seed):
    """Pairs of these sizes; a third number in a size, 0, makes the biases lie flat."""
    rng = np.random.default_rng(seed)
    return [(rng.normal(size=(i, o)), rng.normal(size=(o,) if flat else (1, o))) for i, o, *flat in sizes]


def layers_of(sizes, seed):
    """Dense layers with a layer without weights behind each, and with two behind the first."""
    parts = [part for weights, biases in drawn(sizes, seed) for part in (Part(weights, biases), Part())]
    return parts[:1] + [Part()] + parts[1:]


def told(pairs):
    """The pairs as a dictionary; a word where they are none."""
    try:
        pairs = [(np.asarray(weights, float), np.asarray(biases, float)) for weights, biases in pairs]
    except (TypeError, ValueError):
        many = f"{len(pairs)} things" if hasattr(pairs, "__len__") else "something else"
        return {"what comes back": f"a {type(pairs).__name__}, {many}, not pairs (weights, biases)"}
    return {"number of pairs": len(pairs), **{f"{name} {k}": array.copy() for k, pair in enumerate(pairs)
                                              for name, array in zip(("weights", "biases"), pair)}}


def get_parameters(layers):
    return [(layer.weights.copy(), layer.biases.copy()) for layer in layers if hasattr(layer, "weights")]


def use_get(answer, sizes, seed):
    """Take them out, train on, and see what was taken."""
    layers = layers_of(sizes, seed)
    saved = answer(layers)
    if saved is None:
        return None
    for layer in dense(layers):
        layer.weights += 1
        layer.biases -= 2
    return told(saved)


def dense(layers):
    return [layer for layer in layers if hasattr(layer, "weights")]


SIZES = [(2, 3), (3, 4), (4, 5)]


def sizes_of(rng):
    widths = rng.integers(2, 6, size=4).tolist()
    return list(zip(widths, widths[1:]))


entry("17.1", course=get_parameters, use=use_get, cases=[(SIZES, 0), ([(3, 2)], 1), ([(1, 4), (4, 2)], 2)],
      random=lambda rng: (sizes_of(rng), int(rng.integers(99))), mistakes={
          "training on changes what you saved: hand out copies, `.copy()`, not the arrays themselves": (
              lambda layers: [(layer.weights, layer.biases) for layer in dense(layers)],
              lambda layers: [(layer.weights[:], layer.biases[:]) for layer in dense(layers)],
              lambda layers: [(layer.weights, layer.biases) for layer in dense(layers)].copy()),
          "the weights are copies now, the biases are not": (
              lambda layers: [(layer.weights.copy(), layer.biases) for layer in dense(layers)]),
          "the biases are copies now, the weights are not": (
              lambda layers: [(layer.weights, layer.biases.copy()) for layer in dense(layers)]),
          "an activation has no weights: ask first, `hasattr(layer, \"weights\")`": (
              lambda layers: [(layer.weights.copy(), layer.biases.copy()) for layer in layers]),
          "biases come first here; each pair is (weights, biases)": (
              lambda layers: [(layer.biases.copy(), layer.weights.copy()) for layer in dense(layers)]),
          "the last layer's pair alone": lambda layers: get_parameters(layers)[-1:],
          "the first layer's pair alone": lambda layers: get_parameters(layers)[:1],
          "one long list; keep weights and biases of a layer together, as a pair": (
              lambda layers: [array.copy() for layer in dense(layers) for array in (layer.weights, layer.biases)]),
          "the weights alone: where are the biases?": lambda layers: [layer.weights.copy() for layer in dense(layers)],
          "a dictionary; a plain list of pairs is wanted, in the order of the layers": (
              lambda layers: dict(enumerate(get_parameters(layers))),
              lambda layers: {str(layer): pair for layer, pair in zip(dense(layers), get_parameters(layers))}),
          "from the last layer to the first; the order of the layers is wanted": (
              lambda layers: get_parameters(layers)[::-1]),
      })


def set_parameters(layers, parameters):
    with_weights = [layer for layer in layers if hasattr(layer, "weights")]
    wanted = [(layer.weights.shape, layer.biases.shape) for layer in with_weights]
    given = [(weights.shape, biases.shape) for weights, biases in parameters]
    if given != wanted:
        raise ValueError(f"shapes {given} do not fit {wanted}")
    for layer, (weights, biases) in zip(with_weights, parameters):
        layer.weights, layer.biases = weights.copy(), biases.copy()


def use_set(answer, sizes, given, seed):
    """Put parameters of the sizes `given` into layers of `sizes`; then train on."""
    layers, parameters = layers_of(sizes, seed), drawn(given, seed + 100)
    before, own = told(parameters), dense(layers)
    try:
        back = answer(layers, parameters)
        error = "none" if not isinstance(back, (int, float, np.generic)) or back is False else "a number came back"
    except ValueError:
        error = "a ValueError"
    result = {"the error": error, **told([(layer.weights, layer.biases) for layer in own])}
    for layer in own:
        layer.weights += 1
    return {**result, "the list after more training is": "as it was" if all(
        np.array_equal(before[name], array) for name, array in told(parameters).items()) else "changed"}


def unchecked(layers, parameters):
    for layer, (weights, biases) in zip(dense(layers), parameters):
        layer.weights, layer.biases = weights.copy(), biases.copy()


def not_copied(layers, parameters):
    set_parameters(layers, parameters)
    for layer, (weights, biases) in zip(dense(layers), parameters):
        layer.weights, layer.biases = weights, biases


def one_by_one(layers, parameters):
    if len(parameters) != len(dense(layers)):
        raise ValueError("another number of layers")
    for layer, (weights, biases) in zip(dense(layers), parameters):
        if layer.weights.shape != weights.shape or layer.biases.shape != biases.shape:
            raise ValueError("does not fit")
        layer.weights, layer.biases = weights.copy(), biases.copy()


def one_by_one_zip(layers, parameters):
    for layer, (weights, biases) in zip(dense(layers), parameters):
        if layer.weights.shape != weights.shape:
            raise ValueError("does not fit")
        layer.weights, layer.biases = weights.copy(), biases.copy()


def one_by_one_index(layers, parameters):
    for k, layer in enumerate(dense(layers)):
        if layer.weights.shape != parameters[k][0].shape:
            raise ValueError("does not fit")
        layer.weights, layer.biases = parameters[k][0].copy(), parameters[k][1].copy()


def all_layers(copied):
    def set_parameters(layers, parameters):
        for layer, (weights, biases) in zip(layers, parameters):
            layer.weights, layer.biases = (weights.copy(), biases.copy()) if copied else (weights, biases)
    return set_parameters


def broadcast(layers, parameters):
    if len(parameters) != len(dense(layers)):
        raise ValueError("another number of layers")
    for layer, (weights, biases) in zip(dense(layers), parameters):
        layer.weights[:], layer.biases[:] = weights, biases


def counted(layers, parameters):
    if len(parameters) != len(dense(layers)):
        raise ValueError("another number of layers")
    unchecked(layers, parameters)


def weights_checked(layers, parameters):
    if any(layer.weights.shape != weights.shape for layer, (weights, _) in zip(dense(layers), parameters)):
        raise ValueError("does not fit")
    unchecked(layers, parameters)


def one_size(layers, parameters):
    given = [(weights.size, biases.size) for weights, biases in parameters]
    if given != [(layer.weights.size, layer.biases.size) for layer in dense(layers)]:
        raise ValueError("does not fit")
    unchecked(layers, parameters)


def flat_taken(layers, parameters):
    if [weights.shape for weights, _ in parameters] != [layer.weights.shape for layer in dense(layers)]:
        raise ValueError("does not fit")
    unchecked(layers, parameters)


def zip_checked(layers, parameters):
    for layer, (weights, biases) in zip(dense(layers), parameters):
        if layer.weights.shape != weights.shape or layer.biases.shape != biases.shape:
            raise ValueError("does not fit")
    unchecked(layers, parameters)


def refused_quietly(layers, parameters):
    try:
        set_parameters(layers, parameters)
    except ValueError:
        return False


def backwards(layers, parameters):
    set_parameters(layers, parameters)
    unchecked(layers, parameters[::-1])


entry("17.2", course=set_parameters, use=use_set,
      cases=[(SIZES, SIZES, 0), (SIZES, [(2, 3), (3, 4), (4, 6)], 1), (SIZES, SIZES[:2], 2),
             ([(2, 3), (3, 2)], [(1, 3), (3, 2)], 3), ([(3, 3), (3, 3)], [(3, 3), (3, 3)], 4),
             ([(2, 3), (3, 2)], [(2, 3), (3, 2, 0)], 5)],
      random=lambda rng: ((sizes := sizes_of(rng)), sizes if rng.random() < 0.7 else sizes[1:],
                          int(rng.integers(99))), mistakes={
          "nothing is checked: parameters of another network go in without a word, and fail much later": unchecked,
          "the first layers were changed before the third was refused: look at all shapes first, then change": (
              one_by_one, one_by_one_zip, one_by_one_index),
          "the activations took pairs as well, so that the last layers got none: only layers with weights have one": (
              all_layers(True), all_layers(False)),
          "weights of shape (1, 3) went into (2, 3): `[:] =` broadcasts. Compare the shapes before": broadcast,
          "the number of layers is compared, their shapes are not": counted,
          "a list that is too short is taken: zip stops at the shorter one. Compare the two lists of shapes": (
              weights_checked, zip_checked),
          "biases of shape (2,) went in where (1, 2) stood: compare `.shape`, and that of the biases too": (
              flat_taken, one_size),
          "layer and list share their arrays now: training on changes the saved list. Put copies in": not_copied,
          "what does not fit is left out in silence: raise a ValueError": refused_quietly,
          "the first layer got the last pair": backwards,
      })
