"""Check of chapter 12: dropout forward, with its switch."""
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


def scaled_outside(inputs, rate, training):
    """The scale in the output, but not in the mask that is handed back."""
    if not training:
        return inputs * 1, np.ones(inputs.shape)
    m = mask(inputs.shape, rate)
    return inputs * m / (1 - rate), m


def row_of_draws(shape):
    """One row of draws for the whole batch."""
    def dropout(inputs, rate, training):
        m = scaled_mask(shape(inputs.shape), rate) if training else np.ones(inputs.shape)
        return inputs * m, m
    return dropout


def matrix_product(inputs, rate, training):
    m = scaled_mask(inputs.shape, rate) if training else np.ones(inputs.shape)
    return inputs @ m.T, m


entry("12.3", course=made(), cases=FORWARD, use=told, mistakes={
    "in prediction all neurons are there and the scaling was done in training: the inputs should pass as they are": (
        made(predict=lambda s, r: np.ones(s) * (1 - r)), made(predict=lambda s, r: np.ones(s) / (1 - r))),
    "that is dropout's first recipe, which shrinks at prediction. It works; here the survivors grow in training, "
    "so that prediction is left alone": (
        made(mask, predict=lambda s, r: np.ones(s) * (1 - r)),
        lambda x, r, t: made(mask)(x, r, t) if t else (x * (1 - r), np.ones(x.shape))),
    "the flag is ignored: with training=False nothing may be dropped": made(predict=scaled_mask),
    "nothing is ever dropped": made(train=lambda s, r: np.ones(s)),
    "the flag is turned round: you drop when training is False": made(flag=lambda t: not t),
    "the survivors are not scaled: `scaled_mask` from 12.2": made(mask),
    "the output is right, but the mask you hand back is not what it was multiplied by (the same draw, scale "
    "included); backward needs that one": (
        lambda x, r, t: (made()(x, r, t)[0], scaled_mask(x.shape, r)), made(handed=lambda m: (m > 0) * 1.0),
        scaled_outside),
    "in prediction you hand back the inputs themselves: whoever changes the output later changes the data. A "
    "product with ones is a copy": view,
    "with training=False you hand back nothing: both ways end in `return output, mask`": answering(lambda x: None),
    "with training=False too, hand back two things: the output, and a mask of ones (`np.ones(inputs.shape)`)": (
        answering(lambda x: x), answering(lambda x: x * 1)),
    "with training=False too the mask is a table, (samples, neurons): all ones, neither the number 1 nor None": (
        answering(lambda x: (x, 1)), answering(lambda x: (x * 1, 1)), answering(lambda x: (x, None))),
    "you change the inputs themselves (`*=`), and the layer before still needs them: make a new array": in_place,
    "hand back two things, `output, mask`": (lambda x, r, t: made()(x, r, t)[0], lambda x, r, t: made()(x, r, t)[1]),
    "in that order please: first the output, then the mask": lambda x, r, t: made()(x, r, t)[::-1],
    "the output is divided by 1 - rate in prediction too, where nothing is missing; put the scale into the mask": (
        lambda x, r, t: (lambda m: (x * m / (1 - r), m))(mask(x.shape, r) if t else np.ones(x.shape))),
    "one row of draws for all samples; give the draw the shape of the inputs": (
        row_of_draws(lambda shape: shape[1:]), row_of_draws(lambda shape: (1, shape[1]))),
    "in prediction nothing may be silent: the mask is ones, not zeros": made(predict=lambda s, r: np.zeros(s)),
    "in prediction the mask is ones alone; the rate has no part in it": made(predict=lambda s, r: np.ones(s) * r),
    "the scale counts twice: `scaled_mask` has it already": made(lambda s, r: scaled_mask(s, r) / (1 - r)),
    "the mask is multiplied with the inputs, not added to them": (
        lambda x, r, t: (lambda m: (x + m, m))(made()(x, r, t)[1])),
    "`scaled_mask(shape, rate)`: first the shape, `inputs.shape`, then the rate": (
        lambda x, r, t: np.random.binomial(1, 1 - x.shape, size=r) if t else made()(x, r, t)),
    "`scaled_mask` wants the shape of the inputs, not the inputs: `inputs.shape`": (
        lambda x, r, t: np.random.binomial(1, 1 - r, size=x) if t else made()(x, r, t)),
    "entry by entry: `*`, not a matrix product": matrix_product,
    "turned round: `rate` is the share that is dropped": made(drawn(keep=lambda r: r, scale=lambda r: 1 / (1 - r))),
})
