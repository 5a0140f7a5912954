"""Checks of chapter 17: putting parameters back into layers."""
import numpy as np

from ...exercises import entry
from . import misplaced
from .parts import SIZES, dense, drawn, layers_of, sizes_of, told


def set_parameters(layers, parameters):
    with_weights = [layer for layer in layers if hasattr(layer, "weights")]
    wanted = [(layer.weights.shape, layer.biases.shape) for layer in with_weights]
    given = [(weights.shape, biases.shape) for weights, biases in parameters]
    if given != wanted:
        raise ValueError(f"shapes {given} do not fit {wanted}")
    for layer, (weights, biases) in zip(with_weights, parameters):
        layer.weights, layer.biases = weights.copy(), biases.copy()


def use(answer, sizes, given, seed):
    """Put parameters of the sizes `given` into layers of `sizes`; then train on."""
    layers, parameters = layers_of(sizes, seed), drawn(given, seed + 100)
    before, own = told(parameters)["in them"], dense(layers)
    try:
        back = answer(layers, parameters)
        error = "none" if not isinstance(back, (int, float, np.generic)) or back is False else "a number came back"
    except (ValueError, AssertionError) as raised:
        error = "an AssertionError" if isinstance(raised, AssertionError) else "a ValueError"
    found = told([(layer.weights, layer.biases) for layer in own])
    for layer in own:
        layer.weights += 1
    same = all(np.array_equal(before[name], array) for name, array in told(parameters)["in them"].items())
    return {"the error": error, "the layers' shapes": found["the shapes"], "in the layers": found["in them"],
            "the list after more training is": "as it was" if same else "changed"}


def not_copied(layers, parameters):
    set_parameters(layers, parameters)
    for layer, (weights, biases) in zip(dense(layers), parameters):
        layer.weights, layer.biases = weights, biases


def asserted(layers, parameters):
    try:
        set_parameters(layers, parameters)
    except ValueError:
        raise AssertionError from None


def another_error(kind):
    def put(layers, parameters):
        try:
            set_parameters(layers, parameters)
        except ValueError:
            raise kind("no fit") from None
    return put


def refused_quietly(layers, parameters):
    try:
        set_parameters(layers, parameters)
    except ValueError:
        return False


def refused(layers, parameters):
    raise ValueError("no fit")


def then(put):
    """The course's version, and then again with what `put` makes of each pair and the layer's own."""
    def answer(layers, parameters):
        own = [(layer.weights, layer.biases) for layer in dense(layers)]
        set_parameters(layers, parameters)
        for layer, pair, old in zip(dense(layers), parameters, own):
            layer.weights, layer.biases = (array.copy() for array in put(pair, old))
    return answer


def worked_out_only(layers, parameters):
    return [(weights.copy(), biases.copy()) for weights, biases in parameters]


def backwards(layers, parameters):
    set_parameters(layers, parameters)
    misplaced.unchecked(layers, parameters[::-1])


entry("17.2", course=set_parameters, use=use,
      cases=[(SIZES, SIZES, 0), (SIZES, [(2, 3), (3, 4), (4, 6)], 1), (SIZES, SIZES[:2], 2),
             ([(2, 3), (3, 2)], [(1, 3), (3, 2)], 3), ([(3, 3), (3, 3)], [(3, 3), (3, 3)], 4),
             ([(2, 3), (3, 2)], [(2, 3), (3, 2, 0)], 5)],
      random=lambda rng: ((sizes := sizes_of(rng)), sizes if rng.random() < 0.7 else sizes[1:],
                          int(rng.integers(99))), mistakes={
          "nothing is checked: parameters of another network go in without a word, and fail much later": (
              misplaced.unchecked, misplaced.unchecked_index),
          "the first layers were changed before the third was refused: look at all shapes first, then change": (
              misplaced.one_by_one, misplaced.one_by_one_zip, misplaced.one_by_one_index),
          "the activations took pairs as well, so that the last layers got none: only layers with weights have one": (
              misplaced.all_layers(True), misplaced.all_layers(False)),
          "parameters that fit are refused as well: activations have none, so count and compare the layers with "
          "weights alone": refused,
          "weights of shape (1, 3) went into (2, 3): `[:] =` broadcasts. Compare the shapes before": (
              misplaced.broadcast),
          "the number of layers is compared, their shapes are not": misplaced.counted,
          "a list that is too short is taken: zip stops at the shorter one. Compare the two lists of shapes": (
              misplaced.weights_checked, misplaced.zip_checked),
          "biases of shape (2,) went in where (1, 2) stood: compare `.shape`, and that of the biases too": (
              misplaced.flat_taken, misplaced.one_size),
          "layer and list share their arrays now: training on changes the saved list. Put copies in": not_copied,
          "what does not fit is left out in silence: raise a ValueError": refused_quietly,
          "an `assert` is skipped when Python is told to hurry (python -O): raise a ValueError": asserted,
          "refused, but by another error than the one asked for: raise a ValueError": (
              another_error(TypeError), another_error(KeyError), another_error(RuntimeError)),
          "the layers still hold their old numbers: put the copies into `layer.weights` and `layer.biases`": (
              then(lambda pair, old: old), worked_out_only),
          "the biases are not put back": then(lambda pair, old: (pair[0], old[1])),
          "weights and biases changed places: each pair is (weights, biases)": then(lambda pair, old: pair[::-1]),
          "the first layer got the last pair": backwards,
      })
