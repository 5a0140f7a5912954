"""Check of chapter 09: the class of Adam (9.7), on two layers, over several steps."""

import numpy as np

from ...exercises import entry
from .adam import ADAM_MISTAKES, adam
from .walking import PARTS, Optimizer, own, walk


def adam_class(
    step=adam,
    rate=lambda o: o.current_learning_rate,
    parts=PARTS,
    t=lambda o: o.iterations + 1,
    memory=own,
    keep=("momentums", "cache"),
    betas=lambda o: (o.beta_1, o.beta_2),
    count=False,
):
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


def swapped(w, g, m, c, *rest):
    """Handed in as it should be, stored the wrong way round."""
    w, m, c = adam(w, g, m, c, *rest)
    return w, c, m


def taken_twice(w, *rest):
    """What `adam` handed back, taken off the parameters once more."""
    new, m, c = adam(w, *rest)
    return w - new, m, c


class InTheOptimizer(adam_class()):
    """The memories belong to the optimizer: every layer uses them."""

    def update_params(self, layer):
        for part, slope, prefix in PARTS:
            w, m, c = adam(
                getattr(layer, part),
                getattr(layer, slope),
                vars(self).get(prefix + "momentums", 0 * getattr(layer, part)),
                vars(self).get(prefix + "cache", 0 * getattr(layer, part)),
                self.iterations + 1,
                self.current_learning_rate,
            )
            setattr(layer, part, w)
            setattr(self, prefix + "momentums", m)
            setattr(self, prefix + "cache", c)


ADAM_CASES = [
    ({"learning_rate": 0.5, "decay": 0.1}, ((2, 4), (4, 3)), 3),
    ({"learning_rate": 0.1, "beta_1": 0.8, "beta_2": 0.9}, ((3, 2), (3, 2)), 3, 4),
]

entry(
    "9.7",
    course=adam_class(),
    use=walk,
    cases=ADAM_CASES,
    mistakes={
        "`iterations` is 0 at the first step, and 1 − β⁰ is 0: t is iterations + 1": adam_class(
            t=lambda o: o.iterations
        ),
        "t is always 1: it is the number of the step, iterations + 1": adam_class(t=lambda o: 1),
        "the weights move, the biases never: they need the same step, with memories of their own": (
            adam_class(parts=PARTS[:1])
        ),
        "`self.learning_rate` is the rate of the start; with decay, each step has `self.current_learning_rate`": (
            adam_class(rate=lambda o: o.learning_rate)
        ),
        "it forgets: both are 0 at each call. Make them where there are none, and store what `adam` hands back": (
            adam_class(memory=lambda layer, part, name: np.zeros_like(getattr(layer, part))),
            adam_class(keep=()),
        ),
        "nothing has moved: `adam` hands back new arrays. Store them in the layer": adam_class(parts=()),
        "the momentum is not stored: `adam` hands it back as the second of three": adam_class(keep=("cache",)),
        "the cache is not stored: `adam` hands it back as the third of three": adam_class(keep=("momentums",)),
        "your own betas never reach the step: hand on self.beta_1 and self.beta_2": (
            adam_class(betas=lambda o: (0.9, 0.999))
        ),
        "beta_1 and beta_2 are handed on the wrong way round": adam_class(betas=lambda o: (o.beta_2, o.beta_1)),
        "momentum and cache are swapped on the way: first m, then c": (
            adam_class(step=lambda w, g, m, c, *rest: adam(w, g, np.copy(c), np.abs(m), *rest)),
            adam_class(step=lambda w, g, m, c, *rest: adam(w, g, c, m, *rest)),
            adam_class(step=swapped),
        ),
        "`adam` hands back three arrays: three names on the left, the parameters and both memories": (
            adam_class(step=lambda *given: (adam(*given), *given[2:4]))
        ),
        "t and the rate have changed places: `adam(w, g, m, c, t, rate, …)`": (
            adam_class(step=lambda w, g, m, c, t, rate, *betas: adam(w, g, m, c, rate, t, *betas))
        ),
        "parameters first, then their slopes: `adam(w, g, m, c, …)`; yours stand the other way round": adam_class(
            step=lambda w, g, *rest: adam(g, w, *rest)
        ),
        "`adam` has taken the step already: store what it hands back, and subtract nothing more": adam_class(
            step=taken_twice
        ),
        "t is the number of the step, iterations + 1: yours is one ahead": adam_class(t=lambda o: o.iterations + 2),
        "the biases have slopes and memories of their own: `dbiases`, `bias_momentums`, `bias_cache`": (
            adam_class(parts=(PARTS[0], ("biases", "dweights", "bias_"))),
            adam_class(parts=(PARTS[0], ("biases", "dbiases", "weight_"))),
        ),
        "the memories belong to the layer, not to `self`: one optimizer moves many layers": InTheOptimizer,
        "steps are counted in `post_update_params`; here two layers would count twice": adam_class(count=True),
        "the correction is left out: use the function of 9.6": adam_class(
            step=ADAM_MISTAKES["the correction is left out: the first step is 3.16 times too long"]
        ),
        "the corrected averages are stored: the layer keeps the uncorrected ones": adam_class(
            step=ADAM_MISTAKES["the corrected averages are handed back: correct copies, m and c go on uncorrected"]
        ),
    },
)
