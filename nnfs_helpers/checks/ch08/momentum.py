"""Check of chapter 08: the optimizer with momentum."""
import numpy as np

from ...exercises import entry
from . import memories as memory
from .decay import count, decaying, rate
from .sgd import Layer, parameters
from .wrong_memories import make_of


def pushed(step, keep=True, names=("weight_momentums", "bias_momentums"), where=lambda self, layer: layer):
    """An optimizer whose update_params moves w and its memory m by step(self, w, g, m) → (w, m)."""
    base = decaying(rate(lambda e, d, t: e / (1 + d * t)), count)

    class Made(base):
        def __init__(self, learning_rate=1.0, decay=0.0, momentum=0.0):
            super().__init__(learning_rate, decay)
            self.momentum = momentum

        def update_params(self, layer):
            home = where(self, layer)
            for part, name in zip(("weights", "biases"), names, strict=True):
                w, g = getattr(layer, part), getattr(layer, "d" + part)
                m = getattr(home, name, None)
                w, m = step(self, w, g, np.zeros_like(w) if m is None or not keep else m)
                setattr(layer, part, w)
                setattr(home, name, m)
    return Made


class Weights(pushed(memory.right)):
    def update_params(self, layer):
        kept = layer.biases
        super().update_params(layer)
        layer.biases = kept


class PlainBiases(pushed(memory.right)):
    def update_params(self, layer):
        plain = layer.biases - self.current_learning_rate * layer.dbiases
        super().update_params(layer)
        layer.biases = plain


InsideIf, NotMissing, OnlyWithMomentum, BeginsWithSlopes, OneShape = make_of(pushed(memory.right))


def walks(make, eta, decay, momentum, same=False):
    """Five steps of two layers: where they are after the second, and at the end."""
    rng = np.random.default_rng(10)
    layers = [Layer(rng, 4, 3), Layer(rng, *((4, 3) if same else (3, 2)))]
    optimizer, found = make(learning_rate=eta, decay=decay, momentum=momentum), {}
    for step in range(5):
        optimizer.pre_update_params()
        for layer in layers:
            layer.new_slopes(rng)
            optimizer.update_params(layer)
        optimizer.post_update_params()
        if step < 2:
            found[f"the first layer's weights after step {step + 1}"] = np.copy(layers[0].weights)
            found[f"the first layer's biases after step {step + 1}"] = np.copy(layers[0].biases)
    return {**found, "what both layers hold after five steps": parameters(layers)}


MOMENTUM_MISTAKES = {
    "the two layers share one memory: keep it with the layer, `layer.weight_momentums`": (
        pushed(memory.right, where=lambda self, layer: self),),
    "weights and biases share one memory; each needs its own, of its own shape": (
        pushed(memory.right, names=("weight_momentums", "weight_momentums")),),
    "(1 − momentum) in front of the slope makes an average, as Adam's; here it is added in full": (
        pushed(memory.average),),
    "uphill: the memory holds −rate · slope, and it is added to the weights. One of the two signs is turned": (
        pushed(memory.uphill), pushed(memory.minus_memory)),
    "it forgets everything at each call: make the memory of zeros once, when the layer has none yet": (
        pushed(memory.right, keep=False), pushed(memory.plain_step)),
    "that is PyTorch's form, the rate outside the memory: the same until the rate changes. Here it goes in": (
        pushed(memory.outside),),
    "the rate is in the memory already; do not multiply by it again": (
        pushed(memory.both_rates), pushed(memory.minus_both)),
    "the weights became the memory: it is added to them": pushed(memory.replaced),
    "the parameters move by the old memory: first make the new one, then add it": pushed(memory.late),
    "the slope is in the memory already, so it counts twice: add the memory alone": pushed(memory.twice),
    "the memory keeps 0.9 whatever is asked for: use `self.momentum`": pushed(memory.fixed),
    "the memories are right, but nothing moves: add them to the parameters": pushed(memory.stays),
    "the weights themselves serve as memory: make one of zeros, of the same shape": pushed(memory.weights_as_memory),
    "use `current_learning_rate`: with a decay the steps should become shorter": pushed(memory.initial_rate),
    "only the last slope is remembered; keep the whole new step, memory and all": pushed(memory.forgets),
    "the memory is never multiplied by the momentum, so it never forgets": pushed(memory.never_forgets),
    "momentum multiplies the old memory alone, not the new slope": pushed(memory.two_factors),
    "one step too far ahead (that is Nesterov's variant): move by the new memory itself": pushed(memory.nesterov),
    "the four lines stand inside the `if`: only a layer without memories is moved, and that once": InsideIf,
    "the `if` is turned round: zeros are made where there is no memory yet, `if not hasattr(…)`": NotMissing,
    "with momentum 0 the step is still made: no `if` around it": OnlyWithMomentum,
    "momentum multiplies the memory, not the weights": pushed(memory.weights_shrunk),
    "the memory begins with zeros, not with the first slopes": BeginsWithSlopes,
    "each memory has its parameter's shape: the biases' one is made like the biases": OneShape,
    "the biases do not move": Weights,
    "the weights have a memory, the biases have none": PlainBiases,
}

entry("8.4", course=pushed(memory.right), use=walks, mistakes=MOMENTUM_MISTAKES,
      cases=[(0.5, 0.0, 0.9), (1.0, 0.1, 0.5), (0.3, 0.05, 0.8, True), (0.7, 0.0, 0.0)])
