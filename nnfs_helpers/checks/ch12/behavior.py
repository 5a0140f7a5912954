"""What a dropout layer does, as facts in words: in training, back, in prediction, and which rates it refuses."""
import numpy as np

from .facts import factor, rows, share

MISSING = {"forward, training": "self.output is missing"}


def told(make, inputs, rate):
    """The facts about a dropout layer: training twice, back, and predicting."""
    if rate >= 1 or rate < 0:
        return {"rate": refusal(make, rate)}
    try:
        layer = make(rate)
    except ValueError:
        return {"rate": "refused with a ValueError"}
    layer.forward(inputs, True)
    if not hasattr(layer, "output") or np.shape(layer.output) != inputs.shape:
        return MISSING
    first = np.array(layer.output) / inputs
    facts = {"forward, training": factor(first[first != 0], rate), "share that survives": share(first != 0),
             "rows": rows(first), "backward": back(layer, first), "parameters": parameters(layer)}
    layer.forward(inputs, True)
    again = np.array(layer.output) / inputs
    facts["next forward"] = "the same mask" if rate and np.array_equal(first, again) else "another mask"
    facts["backward, the second time"] = back(layer, again)
    layer.forward(inputs, False)
    now = np.array(layer.output) / inputs
    facts["forward, predicting"] = factor(now[now != 0], 0.0) if share(now != 0) == 1 else "neurons are missing"
    return facts


def refusal(make, rate):
    """How a rate is refused, in words."""
    try:
        make(rate)
    except ValueError:
        return "refused with a ValueError"
    except AssertionError:
        return "refused with an assert"
    except TypeError as error:
        if "should return None" in str(error):
            return "the error is handed back"
        raise
    return "accepted"


def told_with_default(make, inputs, rate):
    """The same, and what forward does when nobody says whether it is training."""
    facts = told(make, inputs, rate)
    if rate > 0 and "backward" in facts:
        layer = make(rate)
        try:
            layer.forward(inputs)
            facts["forward(inputs)"] = "trains" if np.any(np.array(layer.output) == 0) else "predicts"
        except TypeError:
            facts["forward(inputs)"] = "asks for the flag"
    return facts


def back(layer, ratio):
    """What backward did, in words."""
    d = np.linspace(-2, 3, ratio.size).reshape(ratio.shape) + 0.01
    layer.backward(d.copy())
    if not hasattr(layer, "dinputs"):
        return "self.dinputs is missing"
    got = np.asarray(layer.dinputs)
    tries = {"dvalues · mask": d * ratio, "no mask": d, "mask without its factor": d * (ratio != 0),
             "the mask twice": d * ratio ** 2}
    return next((name for name, want in tries.items() if got.shape == d.shape and np.allclose(got, want)),
                "another mask")


def parameters(layer):
    return "weights" if hasattr(layer, "weights") else "none"
