"""Check of chapter 09: the class of AdaGrad (9.2), on two layers, over several steps."""

import numpy as np

from ...exercises import entry
from .adagrad import MISTAKES, adagrad
from .walking import PARTS, Optimizer, own, walk


def adagrad_class(
    step=adagrad, rate=lambda o: o.current_learning_rate, parts=PARTS, memory=own, keep=True, count=False
):
    """AdaGrad as a class with one thing exchanged."""

    class Made(Optimizer):
        def __init__(self, learning_rate=1.0, decay=0.0, epsilon=1e-7):
            super().__init__(learning_rate, decay)
            self.epsilon = epsilon

        def update_params(self, layer):
            with np.errstate(all="ignore"):
                for part, slope, prefix in parts:
                    w, c = step(
                        getattr(layer, part), getattr(layer, slope), memory(layer, part, prefix + "cache"), rate(self)
                    )
                    setattr(layer, part, w)
                    if keep:
                        setattr(layer, prefix + "cache", c)
            if count:
                self.iterations += 1

    return Made


def one_cache(layer, part, name):
    """Weights and biases share the weights' cache."""
    return own(layer, "weights", "weight_cache")


class Overwriting(adagrad_class()):
    """The biases take the weights' cache, and leave theirs in its place."""

    def update_params(self, layer):
        cache = own(layer, "weights", "weight_cache")
        rate = self.current_learning_rate
        layer.weights, layer.weight_cache = adagrad(layer.weights, layer.dweights, cache, rate)
        layer.biases, layer.weight_cache = adagrad(layer.biases, layer.dbiases, layer.weight_cache, rate)


def ones(layer, part, name):
    """The layer's own memory, which begins at 1."""
    return getattr(layer, name) if hasattr(layer, name) else np.ones_like(getattr(layer, part))


def in_the_optimizer():
    """The memory belongs to the optimizer: every layer uses it."""

    class Made(adagrad_class()):
        def update_params(self, layer):
            if not hasattr(self, "weight_cache"):
                self.weight_cache, self.bias_cache = np.zeros_like(layer.weights), np.zeros_like(layer.biases)
            layer.weights, self.weight_cache = adagrad(
                layer.weights, layer.dweights, self.weight_cache, self.current_learning_rate
            )
            layer.biases, self.bias_cache = adagrad(
                layer.biases, layer.dbiases, self.bias_cache, self.current_learning_rate
            )

    return Made


CASES = [({"learning_rate": 0.5, "decay": 0.1}, ((2, 4), (4, 3)), 3), ({"learning_rate": 0.1}, ((3, 2), (3, 2)), 2, 4)]
TURNED = (
    "uphill: the step is subtracted",
    "the slope is divided by the cache itself. Slope over slope squared: take the root",
    "1e-7 stands inside the root: it runs, and where slopes are small the step is wrong. Add it to the root",
    "where the slope has always been 0 you divide 0 by 0: the divisor is the root plus 1e-7, in brackets",
    "that is plain descent: divide the slope by the root of the cache",
)


class OnlyOneLayer(adagrad_class()):
    def update_params(self, layer):
        if not hasattr(self, "cache"):
            self.cache = np.zeros_like(layer.weights)
        layer.weights, self.cache = adagrad(layer.weights, layer.dweights, self.cache, self.current_learning_rate)


entry(
    "9.2",
    course=adagrad_class(),
    use=walk,
    cases=CASES,
    mistakes={
        "the weights move, the biases never: they need the same step, with a cache of their own": (
            adagrad_class(parts=PARTS[:1])
        ),
        "nothing has moved: `adagrad` hands back new arrays. Store them in the layer": adagrad_class(parts=()),
        "`self.learning_rate` is the rate of the start; with decay, each step has `self.current_learning_rate`": (
            adagrad_class(rate=lambda o: o.learning_rate)
        ),
        "it forgets: the cache is 0 at each call. Make it where there is none, and store what `adagrad` hands back": (
            adagrad_class(memory=lambda layer, part, name: np.zeros_like(getattr(layer, part))),
            adagrad_class(keep=False),
        ),
        "weights and biases share a cache: the shapes line up, and nothing complains. The biases need their own": (
            adagrad_class(memory=one_cache),
            Overwriting,
        ),
        "the cache belongs to the layer, not to `self`: one optimizer moves many layers": (
            in_the_optimizer(),
            OnlyOneLayer,
        ),
        "`adagrad` hands back two arrays: two names on the left, the parameters and their cache": (
            adagrad_class(step=lambda *given: (adagrad(*given), given[2]))
        ),
        "the slopes go in second: `adagrad(w, g, c, rate)`; you hand on the weights twice": (
            adagrad_class(parts=(("weights", "weights", "weight_"), PARTS[1])),
            adagrad_class(parts=(("weights", "weights", "weight_"), ("biases", "biases", "bias_"))),
        ),
        "parameters first, then their slopes: `adagrad(w, g, c, rate)`; yours stand the other way round": (
            adagrad_class(step=lambda w, g, c, rate: adagrad(g, w, c, rate))
        ),
        "`adagrad` has taken the step already: store what it hands back, and subtract nothing more": (
            adagrad_class(step=lambda w, g, c, rate: (w - adagrad(w, g, c, rate)[0], adagrad(w, g, c, rate)[1]))
        ),
        "`adagrad` hands back the parameters first, then the cache; yours are stored the other way round": (
            adagrad_class(step=lambda *given: adagrad(*given)[::-1])
        ),
        "an empty cache is 0: np.zeros_like, not np.ones_like": adagrad_class(memory=ones),
        "the biases have slopes of their own, `layer.dbiases`": adagrad_class(
            parts=(PARTS[0], ("biases", "dweights", "bias_"))
        ),
        "steps are counted in `post_update_params`; here two layers would count twice": adagrad_class(count=True),
        **{
            hint: tuple(
                adagrad_class(step=wrong)
                for wrong in (MISTAKES[hint] if isinstance(MISTAKES[hint], tuple) else (MISTAKES[hint],))
            )
            for hint in TURNED
        },
    },
)
