"""Check of chapter 08: a step of training with planted mistakes."""
import numpy as np

from ...activations import Activation_ReLU
from ...datasets import spiral_data
from ...exercises import entry
from ...layers import Layer_Dense
from ...losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ...optimizers import Optimizer_SGD


def train_step(X, y, dense1, relu, dense2, end, optimizer):      # → the loss before the step
    dense1.forward(X)
    relu.forward(dense1.output)
    dense2.forward(dense1.output)
    loss = end.forward(dense2.output, y)

    end.backward(dense2.output, y)
    dense2.backward(end.dinputs)
    relu.backward(dense2.dinputs)
    dense1.backward(relu.dinputs)

    optimizer.pre_update_params()
    optimizer.update_params(dense2)
    optimizer.post_update_params()
    return loss


def made_of(*mistakes):
    """The step with these mistakes left in it: relu, scores, layer, and two that are not planted."""
    def step(X, y, dense1, relu, dense2, end, optimizer):
        dense1.forward(X)
        relu.forward(dense1.output)
        dense2.forward(dense1.output if "relu" in mistakes else relu.output)
        loss = end.forward(dense2.output, y)
        back = {"scores": dense2.output, "loss": loss, "classes": end.output.argmax(axis=1)}
        end.backward(next((back[name] for name in mistakes if name in back), end.output), y)
        dense2.backward(end.dinputs)
        relu.backward(dense2.dinputs)
        dense1.backward(dense2.dinputs if "gate" in mistakes else relu.dinputs)
        if "late" in mistakes:
            loss = end.forward(dense2.output * 0, y)
        if "schedule" not in mistakes:
            optimizer.pre_update_params()
        if "layer" not in mistakes:
            optimizer.update_params(dense2 if "twice" in mistakes else dense1)
        if "count" in mistakes:
            optimizer.post_update_params()
        if "bend" in mistakes:
            optimizer.update_params(relu)
        if "other" not in mistakes:
            optimizer.update_params(dense2)
        if "schedule" not in mistakes:
            optimizer.post_update_params()
        return None if "nothing" in mistakes else loss
    return step


def three_steps(step, seed):
    """Losses and parameters of three steps of a small network."""
    X, y = spiral_data(5, 3)
    rng = np.random.default_rng(seed)
    dense1, dense2 = Layer_Dense(2, 4), Layer_Dense(4, 3)
    for layer in (dense1, dense2):
        layer.weights = rng.normal(size=layer.weights.shape).astype(np.float32)
        layer.biases = rng.normal(size=layer.biases.shape).astype(np.float32)
    parts = dense1, Activation_ReLU(), dense2, Activation_Softmax_Loss_CategoricalCrossentropy()
    optimizer = Optimizer_SGD(learning_rate=0.5, decay=0.2)
    losses = [step(X, y, *parts, optimizer) for _ in range(3)]
    found = {f"the loss of step {k + 1}": loss if loss is None else float(loss) for k, loss in enumerate(losses)}
    return {**found, "dense2's weights": dense2.weights.ravel(), "dense2's biases": dense2.biases.ravel(),
            "dense1's weights": dense1.weights.ravel(), "dense1's biases": dense1.biases.ravel(),
            "the steps counted": optimizer.iterations}


entry("8.8", course=made_of(), given=train_step, use=three_steps, cases=[(1,), (2,)], tolerance=1e-4, mistakes={
    "the way there is right now. Back: does `end.backward` want scores or probabilities? And who is moved?": (
        made_of("scores", "layer"),),
    "forward and backward are right; one layer is never moved": made_of("layer"),
    "one mistake is left, at the turn: `end.backward` wants probabilities, `end.output`": made_of("scores"),
    "one mistake is left, on the way there: what goes into dense2?": made_of("relu"),
    "both layers move now; what goes into dense2, and what into `end.backward`?": made_of("relu", "scores"),
    "probabilities go back now; what goes into dense2, and which layer is never moved?": made_of("relu", "layer"),
    "the blame must pass ReLU on its way to dense1; those lines were right": made_of("gate"),
    "moving dense1 is right; dense2 was moved before, and should still be": made_of("other"),
    "the rate never decays now: leave pre_ and post_update_params where they were": made_of("schedule"),
    "dense2 is moved twice, and dense1 never": made_of("twice"),
    "`end.backward` wants what the network said, the probabilities `end.output`": (
        made_of("loss"), made_of("classes")),
    "`post_update_params` counts steps, not layers: once, when both have moved": made_of("count"),
    "ReLU has no weights: only the two layers are moved": made_of("bend"),
    "dense2 gets what ReLU gives, there; and on the way back its blame passes ReLU again": made_of("relu", "gate"),
    "return the loss": made_of("nothing"),
})
