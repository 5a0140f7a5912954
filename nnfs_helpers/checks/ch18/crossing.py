"""Checks of chapter 18: parameters on their way to PyTorch, gradients on their way back, the rate's factor."""
import numpy as np

from ...exercises import entry


def numbers(seed, *shapes):
    rng = np.random.default_rng(seed)
    return tuple(rng.normal(size=shape) for shape in shapes)


def linear_parameters(weights, biases):
    return weights.T.copy(), biases[0].copy()


def handed_over(answer, weights, biases):
    """What comes out, its shapes, and whether it still is the memory of what went in."""
    weight, bias = (a if isinstance(a, np.ndarray) else f"a {type(a).__name__} instead of a NumPy array"
                    for a in answer(weights, biases))
    shared = [isinstance(a, np.ndarray) and np.shares_memory(a, b) for a, b in ((weight, weights), (bias, biases))]
    return {"weight": weight, "bias": bias, "shared memory of weight, bias": shared}


NOT_TURNED = "the weights still have a neuron in each column, (inputs, neurons); PyTorch keeps a neuron in each row"
FLAT = "the biases still have two axes, (1, neurons); PyTorch's are flat, (neurons,)"
COPY = "the numbers are right, but they are still our memory, only seen in another way: both networks would train on it"

entry("18.1", course=linear_parameters, use=handed_over, cases=[numbers(1, (2, 5), (1, 5)), numbers(2, (4, 3), (1, 3))],
      random=lambda rng: (rng.normal(size=(3, 4)), rng.normal(size=(1, 4))), mistakes={
          NOT_TURNED: (lambda w, b: (w.copy(), b[0].copy()), lambda w, b: (w, b[0])),
          FLAT: (lambda w, b: (w.T.copy(), b.copy()), lambda w, b: (w.T, b)),
          "both shapes are still ours: weights (inputs, neurons), biases (1, neurons)": (
              lambda w, b: (w.copy(), b.copy()), lambda w, b: (w, b)),
          "the biases are flat now, but they stand as a column: flat is (neurons,), with one axis": (
              lambda w, b: (w.T.copy(), b.T.copy())),
          "right shape, scrambled numbers: reshape reads on along the rows; the transpose turns rows into columns": (
              lambda w, b: (w.reshape(w.shape[::-1]).copy(), b[0].copy()),
              lambda w, b: (w.reshape(w.shape[::-1]), b[0])),
          COPY: (lambda w, b: (w.T, b[0]), lambda w, b: (w.T, b.ravel()), lambda w, b: (w.T, b.reshape(-1))),
          "the weights are a copy, the biases are not: `biases[0]` is still our memory": (
              lambda w, b: (w.T.copy(), b[0])),
          "the biases are a copy, the weights are not: `.T` is still our memory, read in another order": (
              lambda w, b: (w.T, b[0].copy()), lambda w, b: (w.T, b.flatten())),
          "the other way round: weights first, then biases": lambda w, b: (b[0].copy(), w.T.copy()),
      })


def largest_difference(ours, theirs):
    return max(np.abs(a - b).max() for (dw, db), (w, bias) in zip(ours, theirs) for a, b in ((dw, w.T), (db[0], bias)))


def gradients(seed, *shapes, off=(0, 0, 0.0)):
    """Ours, and theirs with small differences; the largest is made at (layer, weights or biases)."""
    rng = np.random.default_rng(seed)
    ours = [(rng.normal(size=shape), rng.normal(size=(1, shape[1]))) for shape in shapes]
    theirs = [((dw + 0.01 * rng.uniform(-1, 1, dw.shape)).T, (db + 0.01 * rng.uniform(-1, 1, db.shape))[0])
              for dw, db in ours]
    layer, which, much = off
    theirs[layer][which].flat[1] += much
    return ours, theirs


def by_pairs(measure, gather=max, turn=True, layers=slice(None), parts=(0, 1)):
    def answer(ours, theirs):
        found = []
        for (dw, db), (w, bias) in list(zip(ours, theirs))[layers]:
            pairs = [(dw, w.T if turn else w), (db[0], bias)]
            found += [measure(*pairs[part]) for part in parts]
        return gather(found)
    return answer


def biases_turned(ours, theirs):
    return max(max(np.abs(dw - w.T).max(), np.abs(db.T - bias).max()) for (dw, db), (w, bias) in zip(ours, theirs))


def reshaped(ours, theirs):
    return max(max(np.abs(dw - w.reshape(dw.shape)).max(), np.abs(db[0] - bias).max())
               for (dw, db), (w, bias) in zip(ours, theirs))


def largest(a, b):
    return np.abs(a - b).max()


CASES = [gradients(1, (2, 4), (4, 3), off=(0, 0, -0.5)), gradients(2, (2, 4), (4, 3), off=(1, 0, 0.25)),
         gradients(3, (2, 4), (4, 3), (3, 5), off=(1, 1, -0.125)), gradients(4, (3, 2), off=(0, 1, 0.75))]

entry("18.3", course=largest_difference, cases=CASES,
      random=lambda rng: gradients(int(rng.integers(1000)), (3, 2), (2, 5)), mistakes={
          "theirs is turned: PyTorch's weight.grad is (neurons, inputs), ours (inputs, neurons)":
              by_pairs(largest, turn=False),
          "without abs a difference of −0.5 counts as smaller than one of 0.01": (
              by_pairs(lambda a, b: (a - b).max()), by_pairs(lambda a, b: (b - a).max()),
              by_pairs(lambda a, b: abs((a - b).max())), by_pairs(lambda a, b: abs((b - a).max()))),
          "our biases, turned to a column, minus theirs make a square table: (1, neurons) and (neurons,) lie alike": (
              biases_turned),
          "reshape reads on along the rows and scrambles the weights; turn them: `.T`": reshaped,
          "that is squared; wanted is the difference itself, without its sign": (
              by_pairs(lambda a, b: ((a - b) ** 2).max())),
          "that is a length over all slopes of a layer; take the largest single one": by_pairs(
              lambda a, b: np.sqrt(((a - b) ** 2).sum())),
          "it is the difference of the largest that came out, not the largest difference: subtract first": (
              by_pairs(lambda a, b: abs(a.max() - b.max())), by_pairs(lambda a, b: np.abs(a).max() - np.abs(b).max()),
              by_pairs(lambda a, b: np.abs(a).max() - np.abs(b).max(), gather=lambda found: max(0, *found))),
          "only the last layer is left: keep the largest over all layers": (
              by_pairs(largest, layers=slice(-1, None)), by_pairs(largest, gather=lambda found: max(found[-2:]))),
          "only the first layer is looked at: the `return` stands inside the loop?": by_pairs(largest, layers=slice(1)),
          "the biases' slopes are left out": by_pairs(largest, parts=(0,)),
          "the weights' slopes are left out": by_pairs(largest, parts=(1,)),
          "that is a mean; one wrong slope hides among many right ones: take the largest": (
              by_pairs(lambda a, b: np.abs(a - b).mean()), by_pairs(largest, gather=np.mean)),
          "that is a sum: it grows with the number of parameters; take the largest": (
              by_pairs(lambda a, b: np.abs(a - b).sum(), gather=sum), by_pairs(largest, gather=sum)),
          "equal to the last digit is too much to ask of floats: how far apart are they?": (
              by_pairs(lambda a, b: np.array_equal(a, b), gather=all), by_pairs(np.allclose, gather=all)),
      })


def factor(step, decay):
    return 1 / (1 + decay * step)


entry("18.5", course=factor, cases=[(0, 0.01), (1, 0.5), (3, 0.5), (100, 0.01), (10_000, 5e-7)],
      random=lambda rng: (int(rng.integers(0, 500)), float(rng.uniform(0, 0.1))), mistakes={
          "at step 0 it should be 1: the first step has the full rate": (
              lambda s, d: 1 / (1 + d * (s + 1)), lambda s, d: 1 / (1 + d * max(s, 1))),
          "that factor is multiplied up, step by step; `LambdaLR` takes it of the first rate: 1/(1 + d·t)": (
              lambda s, d: (1 / (1 + d)) ** s, lambda s, d: (1 - d) ** s, lambda s, d: d ** s,
              lambda s, d: (1 / (1 + d * s)) ** s),
          "the decay is not in it": lambda s, d: 1 / (1 + s),
          "the decay is multiplied by the step, not added to it": lambda s, d: 1 / (1 + d + s),
          "above the line stands 1, the full rate; the decay belongs below, times t": lambda s, d: d / (1 + s),
          "that is how much of the rate is lost; wanted is what is left": lambda s, d: 1 - 1 / (1 + d * s),
          "that falls in a straight line, and below 0 in the end": (lambda s, d: 1 - d * s,),
          "it grows; for a large step the rate must become small: 1 divided by all of (1 + d·t), in brackets": (
              lambda s, d: 1 + d * s, lambda s, d: 1 / 1 + d * s),
          "the step is not in it": (lambda s, d: 1 / (1 + d),),
          "at step 0 nothing is left of the rate: the brackets go around all of (1 + d·t)": (
              lambda s, d: 1 / (1 + d) * s, lambda s, d: s / (1 + d)),
          "d is multiplied by the step, not raised to it": (
              lambda s, d: 1 / (1 + d ** s), lambda s, d: 1 - d ** s, lambda s, d: 1 + d ** s),
          "that is a rate; wanted is the factor that the first rate is multiplied by: 1 at step 0": (
              lambda s, d: 0.05 / (1 + d * s), lambda s, d: 0.001 / (1 + d * s)),
          "the 1 below is missing: at step 0 it divides by 0": lambda s, d: 1 / (d * s),
          "one step early: after t steps it is 1/(1 + d·t)": lambda s, d: 1 / (1 + d * (s - 1)),
          "that is the curve of e; ours is a division: 1/(1 + d·t)": lambda s, d: np.exp(-d * s),
      })
