"""Checks of chapter 12: dropout forward, with its switch, and backward."""
import numpy as np

from ...exercises import entry
from .facts import factor, rows, share
from .masks import drawn, mask, scaled_mask

rng = np.random.default_rng(12)
X1 = rng.uniform(0.5, 2, (150, 80)) * rng.choice([-1, 1], (150, 80))
X2 = rng.uniform(0.5, 2, (90, 200)) * rng.choice([-1, 1], (90, 200))
FORWARD = [(X1, 0.1, True), (X1, 0.1, False), (X2, 0.5, True), (X2, 0.3, False)]


FACTS = "result", "output", "share that survives", "rows", "mask", "output is"


def told(dropout, inputs, rate, training):
    """The facts about dropout(inputs, rate, training) → (output, mask)."""
    given = inputs.copy()
    result = dropout(inputs, rate, training)
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        return dict.fromkeys(FACTS) | {"result": "nothing" if result is None else "not a pair (output, mask)"}
    if any(np.shape(r) != inputs.shape for r in result):
        return dict.fromkeys(FACTS) | {"result": f"a pair of shapes {np.shape(result[0])} and {np.shape(result[1])}"}
    output, used = (np.asarray(r) * 1.0 for r in result)
    return {"result": "a pair", "output": factor((output / given)[output != 0], rate),
            "share that survives": share(output != 0), "rows": rows(output / given),
            "mask": "what the inputs were multiplied by" if np.allclose(given * used, output) else "something else",
            "output is": "the inputs themselves" if np.shares_memory(result[0], inputs) else "an array of its own"}


def made(train=scaled_mask, predict=lambda s, r: np.ones(s), handed=lambda m: m, flag=lambda t: t):
    """A dropout: which mask in training, which in prediction, which is handed back."""
    def dropout(inputs, rate, training):
        m = (train if flag(training) else predict)(inputs.shape, rate)
        return inputs * m, handed(m)
    return dropout


def answering(predicting):
    """Right in training; in prediction what predicting(inputs) gives."""
    return lambda inputs, rate, training: made()(inputs, rate, True) if training else predicting(inputs)


def in_place(inputs, rate, training):
    m = scaled_mask(inputs.shape, rate) if training else np.ones(inputs.shape)
    inputs *= m
    return inputs, m


def view(inputs, rate, training):
    return made()(inputs, rate, True) if training else (inputs, np.ones(inputs.shape))


entry("12.3", course=made(), cases=FORWARD, use=told, mistakes={
    "in prediction all neurons are there and the scaling was done in training: the inputs should pass as they are": (
        made(predict=lambda s, r: np.ones(s) * (1 - r)), made(predict=lambda s, r: np.ones(s) / (1 - r))),
    "that is dropout's first recipe, which shrinks at prediction. It works; here the survivors grow in training, "
    "so that prediction is left alone": (
        made(mask, predict=lambda s, r: np.ones(s) * (1 - r))),
    "the flag is ignored: with training=False nothing may be dropped": made(predict=scaled_mask),
    "nothing is ever dropped": made(train=lambda s, r: np.ones(s)),
    "the flag is turned round: you drop when training is False": made(flag=lambda t: not t),
    "the survivors are not scaled: `scaled_mask` from 12.2": made(mask),
    "output is right, but the mask you hand back is not the one you multiplied by; backward will need that one": (
        made(handed=lambda m: (m > 0) * 1.0), lambda x, r, t: (made()(x, r, t)[0], scaled_mask(x.shape, r))),
    "in prediction you hand back the inputs themselves: whoever changes the output later changes the data. A "
    "product with ones is a copy": view,
    "with training=False you hand back nothing: both ways end in `return output, mask`": answering(lambda x: None),
    "with training=False too, hand back two things: the output, and a mask of ones (`np.ones(inputs.shape)`)": (
        answering(lambda x: x), answering(lambda x: x * 1)),
    "with training=False the mask is a table of ones, (samples, neurons), not the number 1": (
        answering(lambda x: (x, 1)), answering(lambda x: (x * 1, 1)), answering(lambda x: (x, None))),
    "you change the inputs themselves (`*=`), and the layer before still needs them: make a new array": in_place,
    "hand back two things, `output, mask`": (lambda x, r, t: made()(x, r, t)[0], lambda x, r, t: made()(x, r, t)[1]),
    "in that order please: first the output, then the mask": lambda x, r, t: made()(x, r, t)[::-1],
    "turned round: `rate` is the share that is dropped": made(drawn(keep=lambda r: r, scale=lambda r: 1 / (1 - r))),
})

D1, D2, D3 = (rng.uniform(0.5, 2, s) * rng.choice([-1, 1], s) for s in ((5, 4), (3, 3), (2, 6)))
KEPT = [np.array(rng.permutation(n * [1] + (size - n) * [0])).reshape(s) for s, size, n in (
    ((5, 4), 20, 14), ((3, 3), 9, 5), ((2, 6), 12, 9))]
BACKWARD = [(D1, KEPT[0] / 0.7), (D2, KEPT[1] / 0.5), (D3, KEPT[2] / 0.75)]


def steady(back, d, m):
    """What back(d, m) gives, or that it draws anew."""
    found = []
    for seed in range(6):
        np.random.seed(seed)
        found.append(back(d.copy(), m.copy()))
    if any(f is not None and not np.array_equal(f, found[0]) for f in found):
        return "another result at each call: chance has no place here"
    return back(d, m)


def fresh(d, m):
    return d * scaled_mask(d.shape, 1 - 1 / m.max())


BACK_MISTAKES = {
    "a new mask: blame goes back only where a signal went, through the mask that forward used": fresh,
    "1/(1 - rate) is a factor too, so it multiplies the blame as well: times the mask as it is": (
        lambda d, m: d * (m > 0)),
    "dropped neurons are blamed: what was multiplied by 0 gets no blame": (
        lambda d, m: d.copy(), lambda d, m: d * m.max(), lambda d, m: d / m.max()),
    "turned round: you blame the dropped ones": (lambda d, m: d * (1 - m), lambda d, m: d * (m == 0)),
    "the mask counts twice; output = inputs · mask has the slope mask, once": lambda d, m: d * m * m,
    "divided by the factor; forward multiplied by it, so backward does": lambda d, m: d * (m > 0) / m.max(),
    "that is the mask; what arrives from the right is missing": lambda d, m: m.copy(),
    "summed over the samples: dropout has no parameters, and its inputs have one row for each sample": (
        lambda d, m: (d * m).sum(axis=0, keepdims=True), lambda d, m: (d * m).sum(axis=0)),
}
entry("12.4", course=lambda d, m: d * m, cases=BACKWARD, use=steady, mistakes=BACK_MISTAKES,
      random=lambda rng: (rng.normal(size=(4, 3)), rng.integers(0, 2, (4, 3)) / 0.6))
