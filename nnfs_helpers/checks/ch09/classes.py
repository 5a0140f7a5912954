"""Checks of chapter 09's classes: AdaGrad (9.2) and Adam (9.7), on two layers, over several steps."""
import numpy as np

from ...exercises import entry
from .adagrad import MISTAKES, adagrad
from .adam import ADAM_MISTAKES, adam


class Optimizer:
    """As in the notebook: the schedule of chapter 08."""

    def __init__(self, learning_rate, decay):
        self.learning_rate = self.current_learning_rate = learning_rate
        self.decay, self.iterations = decay, 0

    def pre_update_params(self):
        self.current_learning_rate = self.learning_rate / (1 + self.decay * self.iterations)

    def post_update_params(self):
        self.iterations += 1


class Layer:
    """What an optimizer needs of a layer."""

    def __init__(self, random, inputs, neurons):
        self.weights, self.biases = random.normal(size=(inputs, neurons)), random.normal(size=(1, neurons))
        self.slopes(random)

    def slopes(self, random):
        self.dweights = random.normal(size=self.weights.shape) * 10.0 ** random.integers(-4, 2, self.weights.shape)
        self.dbiases = random.normal(size=self.biases.shape)
        self.dbiases[0, 0] = 0


def walk(make, settings, sizes, steps):
    """A few steps of two layers: their parameters afterwards, and whether something was counted or changed on the way."""
    random = np.random.default_rng(4)
    optimizer, layers = make(**settings), [Layer(random, *size) for size in sizes]
    seen = {}
    for step in range(steps):
        optimizer.pre_update_params()
        for k, layer in enumerate(layers):
            optimizer.update_params(layer)
            seen[f"layer {k + 1}: weights at step {step + 1}"] = np.copy(layer.weights)
            seen[f"layer {k + 1}: biases at step {step + 1}"] = np.copy(layer.biases)
        optimizer.post_update_params()
        for layer in layers:
            layer.slopes(random)
    return seen | {"iterations": optimizer.iterations}


def own(layer, part, name):
    """The layer's memory of this name, made as zeros at first."""
    if not hasattr(layer, name):
        setattr(layer, name, np.zeros_like(getattr(layer, part)))
    return getattr(layer, name)


PARTS = (("weights", "dweights", "weight_"), ("biases", "dbiases", "bias_"))


def adagrad_class(step=adagrad, rate=lambda o: o.current_learning_rate, parts=PARTS, memory=own, keep=True, count=False):
    """AdaGrad as a class with one thing exchanged."""
    class Made(Optimizer):
        def __init__(self, learning_rate=1.0, decay=0.0, epsilon=1e-7):
            super().__init__(learning_rate, decay)
            self.epsilon = epsilon

        def update_params(self, layer):
            with np.errstate(all="ignore"):
                for part, slope, prefix in parts:
                    w, c = step(getattr(layer, part), getattr(layer, slope), memory(layer, part, prefix + "cache"), rate(self))
                    setattr(layer, part, w)
                    if keep:
                        setattr(layer, prefix + "cache", c)
            if count:
                self.iterations += 1
    return Made


def one_cache(layer, part, name):
    """Weights and biases share the weights' cache."""
    return own(layer, "weights", "weight_cache")


def in_the_optimizer():
    """The memory belongs to the optimizer: every layer uses it."""
    class Made(adagrad_class()):
        def update_params(self, layer):
            if not hasattr(self, "weight_cache"):
                self.weight_cache, self.bias_cache = np.zeros_like(layer.weights), np.zeros_like(layer.biases)
            layer.weights, self.weight_cache = adagrad(layer.weights, layer.dweights, self.weight_cache, self.current_learning_rate)
            layer.biases, self.bias_cache = adagrad(layer.biases, layer.dbiases, self.bias_cache, self.current_learning_rate)
    return Made



CASES = [({"learning_rate": 0.5, "decay": 0.1}, ((2, 4), (4, 3)), 3), ({"learning_rate": 0.1}, ((3, 2), (3, 2)), 2)]
TURNED = ("uphill: the step is subtracted",
          "the slope is divided by the cache itself. Slope over slope squared: take the root",
          "1e-7 stands inside the root: it runs, and where slopes are small the step is wrong. Add it to the root",
          "where the slope has always been 0 you divide 0 by 0: the divisor is the root plus 1e-7, in brackets",
          "that is plain descent: divide the slope by the root of the cache")


class OnlyOneLayer(adagrad_class()):
    def update_params(self, layer):
        if not hasattr(self, "cache"):
            self.cache = np.zeros_like(layer.weights)
        layer.weights, self.cache = adagrad(layer.weights, layer.dweights, self.cache, self.current_learning_rate)


entry("9.2", course=adagrad_class(), use=walk, cases=CASES, mistakes={
    "the weights move, the biases never: they need the same step, with a cache of their own": adagrad_class(parts=PARTS[:1]),
    "`self.learning_rate` is the rate of the start; with decay, each step has `self.current_learning_rate`": (
        adagrad_class(rate=lambda o: o.learning_rate)),
    "it forgets: the cache is 0 at each call. Make it only where the layer has none, and store what `adagrad` hands back": (
        adagrad_class(memory=lambda layer, part, name: np.zeros_like(getattr(layer, part))), adagrad_class(keep=False)),
    "weights and biases share one cache: their shapes line up by broadcasting, and nothing complains. The biases need their own": (
        adagrad_class(memory=one_cache)),
    "the cache belongs to the layer, not to `self`: one optimizer moves many layers": (in_the_optimizer(), OnlyOneLayer),
    "steps are counted in `post_update_params`; here two layers would count twice": adagrad_class(count=True),
    **{hint: tuple(adagrad_class(step=wrong) for wrong in (MISTAKES[hint] if isinstance(MISTAKES[hint], tuple) else (MISTAKES[hint],)))
       for hint in TURNED}})


def adam_class(step=adam, rate=lambda o: o.current_learning_rate, parts=PARTS, t=lambda o: o.iterations + 1, memory=own,
               keep=("momentums", "cache"), betas=lambda o: (o.beta_1, o.beta_2), count=False):
    """Adam as a class with one thing exchanged."""
    class Made(Optimizer):
        def __init__(self, learning_rate=0.001, decay=0.0, epsilon=1e-7, beta_1=0.9, beta_2=0.999):
            super().__init__(learning_rate, decay)
            self.epsilon, self.beta_1, self.beta_2 = epsilon, beta_1, beta_2

        def update_params(self, layer):
            with np.errstate(all="ignore"):
                for part, slope, prefix in parts:
                    m, c = (memory(layer, part, prefix + name) for name in ("momentums", "cache"))
                    w, m, c = step(getattr(layer, part), getattr(layer, slope), m, c, t(self), rate(self), *betas(self))
                    setattr(layer, part, w)
                    for name, value in (("momentums", m), ("cache", c)):
                        if name in keep:
                            setattr(layer, prefix + name, value)
            if count:
                self.iterations += 1
    return Made


ADAM_CASES = [({"learning_rate": 0.5, "decay": 0.1}, ((2, 4), (4, 3)), 3),
              ({"learning_rate": 0.1, "beta_1": 0.8, "beta_2": 0.9}, ((3, 2), (3, 2)), 3)]

entry("9.7", course=adam_class(), use=walk, cases=ADAM_CASES, mistakes={
    "`iterations` is 0 at the first step, and 1 − β⁰ is 0: t is iterations + 1": adam_class(t=lambda o: o.iterations),
    "t is always 1: it is the number of the step, iterations + 1": adam_class(t=lambda o: 1),
    "the weights move, the biases never: they need the same step, with memories of their own": adam_class(parts=PARTS[:1]),
    "`self.learning_rate` is the rate of the start; with decay, each step has `self.current_learning_rate`": (
        adam_class(rate=lambda o: o.learning_rate)),
    "it forgets: momentum and cache are 0 at each call. Make them where the layer has none, and store what `adam` hands back": (
        adam_class(memory=lambda layer, part, name: np.zeros_like(getattr(layer, part))), adam_class(keep=())),
    "the momentum is not stored: `adam` hands it back as the second of three": adam_class(keep=("cache",)),
    "the cache is not stored: `adam` hands it back as the third of three": adam_class(keep=("momentums",)),
    "your own betas never reach the step: hand on self.beta_1 and self.beta_2": adam_class(betas=lambda o: (0.9, 0.999)),
    "beta_1 and beta_2 are handed on the wrong way round": adam_class(betas=lambda o: (o.beta_2, o.beta_1)),
    "momentum and cache are swapped on the way: first m, then c": (
        adam_class(step=lambda w, g, m, c, *rest: adam(w, g, np.copy(c), np.abs(m), *rest)),),
    "steps are counted in `post_update_params`; here two layers would count twice": adam_class(count=True),
    "the correction is left out: use the function of 9.6": adam_class(
        step=ADAM_MISTAKES["the correction is left out: the first step is 3.16 times too long"]),
    "the corrected averages are stored: the layer keeps the uncorrected ones": adam_class(
        step=ADAM_MISTAKES["the corrected averages are handed back: correct copies, m and c go on uncorrected"]),
})
