"""Checks of chapter 17: taking the parameters out of layers."""
from ...exercises import entry
from ...layers import Layer_Dense
from .parts import SIZES, dense, layers_of, sizes_of, told


def get_parameters(layers):
    return [(layer.weights.copy(), layer.biases.copy()) for layer in layers if hasattr(layer, "weights")]


def use(answer, sizes, seed):
    """Take them out, train on, and see what was taken."""
    layers = layers_of(sizes, seed)
    saved = answer(layers)
    if saved is None:
        return None
    for layer in dense(layers):
        layer.weights += 1
        layer.biases -= 2
    return told(saved)


def with_empty_pairs(layers):
    return [(layer.weights.copy(), layer.biases.copy()) if hasattr(layer, "weights") else (None, None)
            for layer in layers]


entry("17.1", course=get_parameters, use=use, cases=[(SIZES, 0), ([(3, 2)], 1), ([(1, 4), (4, 2)], 2)],
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
          "the activations stand in the list too, with empty hands: leave them out, `if hasattr(layer, \"weights\")`": (
              with_empty_pairs),
          "a layer of another class may have weights too, and is left out: ask for the weights, "
          "`hasattr(layer, \"weights\")`, not for the class": lambda layers: [
              (layer.weights.copy(), layer.biases.copy()) for layer in layers if isinstance(layer, Layer_Dense)],
          "the layers come back, not what is in them: of each its weights and its biases": (
              lambda layers: list(layers), dense),
          "lists of numbers come back, and a list has no shape to compare later: `.copy()` keeps an array": (
              lambda layers: [(layer.weights.tolist(), layer.biases.tolist()) for layer in dense(layers)]),
          "all weights first, then all biases: keep the two of a layer together, as a pair": (
              lambda layers: ([w for w, _ in get_parameters(layers)], [b for _, b in get_parameters(layers)]),
              lambda layers: [[w for w, _ in get_parameters(layers)], [b for _, b in get_parameters(layers)]]),
          "round brackets make a recipe that can be used once; a list stands in square ones, [… for …]": (
              lambda layers: (pair for pair in get_parameters(layers))),
          "biases come first here; each pair is (weights, biases)": (
              lambda layers: [(layer.biases.copy(), layer.weights.copy()) for layer in dense(layers)]),
          "the last layer's pair alone": lambda layers: get_parameters(layers)[-1:],
          "the first layer's pair alone; a `return` inside the loop ends it": (
              lambda layers: get_parameters(layers)[:1], lambda layers: get_parameters(layers)[0]),
          "one long list; keep weights and biases of a layer together, as a pair": (
              lambda layers: [array.copy() for layer in dense(layers) for array in (layer.weights, layer.biases)]),
          "the weights alone: where are the biases?": lambda layers: [layer.weights.copy() for layer in dense(layers)],
          "a dictionary; a plain list of pairs is wanted, in the order of the layers": (
              lambda layers: dict(enumerate(get_parameters(layers))),
              lambda layers: {str(layer): pair for layer, pair in zip(dense(layers), get_parameters(layers))}),
          "from the last layer to the first; the order of the layers is wanted": (
              lambda layers: get_parameters(layers)[::-1]),
      })
