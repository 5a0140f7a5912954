"""The backprop microscope of chapter 06: its numbers are right, its lines of code do what they say, nothing overlaps."""
import itertools

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from nnfs_helpers import (
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    arithmetic,
    gradcheck,
)
from nnfs_helpers.figures.ch06 import chain_page, microscope, neuron_microscope, neuron_page
from nnfs_helpers.figures.ch06.chain import network
from nnfs_helpers.figures.ch06.frames import frames, plain
from nnfs_helpers.figures.ch06.graph import MOST, neuron
from nnfs_helpers.palette import style

BENDS = (Activation_ReLU, Activation_Sigmoid, Activation_Linear)
SEEDS = range(25)


def dense_network(rng, sizes, bend=Activation_ReLU, last=None, layer=Layer_Dense):
    """Layers of these sizes with parameters of ordinary size, a bend between them, and perhaps one at the end."""
    layers = []
    for n, m in itertools.pairwise(sizes):
        layers.append(layer(n, m))
        layers[-1].weights, layers[-1].biases = rng.normal(size=(n, m)), rng.normal(size=(1, m))
        layers.append(bend())
    layers.pop()
    return layers + ([last()] if last else [])


def random_network(seed):
    """(layers, X, y, loss) of random sizes, bends and losses, small enough for the microscope."""
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 4, size=rng.integers(2, 4))
    samples, classes = int(rng.integers(1, 4)), int(sizes[-1])
    last, loss, y = [(None, Loss_MeanSquaredError, rng.normal(size=(samples, classes))),
                     (None, Loss_MeanAbsoluteError, rng.normal(size=(samples, classes))),
                     (Activation_Softmax, Loss_CategoricalCrossentropy, rng.integers(0, classes, samples)),
                     (Activation_Sigmoid, Loss_BinaryCrossentropy, rng.integers(0, 2, (samples, classes))),
                     (None, Activation_Softmax_Loss_CategoricalCrossentropy, rng.integers(0, classes, samples)),
                     ][seed % 5]
    return dense_network(rng, sizes, BENDS[seed % 3], last), rng.normal(size=(samples, sizes[0])), y, loss()


def random_neuron(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, MOST + 1))
    target = None if seed % 2 else round(float(rng.normal()), 2)
    return rng.normal(size=n), rng.normal(size=n), float(rng.normal()), ("ReLU", "sigmoid", "linear")[seed % 3], target


def names(graph):
    """What the lines of code may use: all values, and the functions."""
    return {name: q.value for name, q in graph.quantities.items()} | {
        "np": np, "max": max, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_neurons_gradients_are_slopes(seed):
    x, w, b, activation, target = random_neuron(seed)
    graph = neuron(x, w, b, activation, target)

    def end(moved):
        n = len(x)
        again = neuron(moved[:n], moved[n:2 * n], moved[-1], activation, target)
        return again[again.last].value

    given = [f"x{i}" for i in range(len(x))] + [f"w{i}" for i in range(len(x))] + ["b"]
    assert gradcheck(end, [*x, *w, b], [graph[name].gradient for name in given])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_networks_gradients_are_slopes(seed):
    layers, X, y, loss = random_network(seed)
    graph = network(layers, X, y, loss)
    dense = [layer for layer in layers if hasattr(layer, "weights")]
    k = [""] if len(dense) == 1 else [str(i + 1) for i in range(len(dense))]

    def end(X=X):
        for layer in layers:
            layer.forward(X)
            X = layer.output
        return loss.calculate(X, y) if hasattr(loss, "calculate") else loss.forward(X, y)

    with arithmetic("float64"):
        assert end() == pytest.approx(graph["L"].value.item(), rel=1e-12)
        assert gradcheck(end, X, graph["X"].gradient)
        for layer, i in zip(dense, k, strict=True):
            for what in ("weights", "biases"):
                kept = getattr(layer, what)

                def moved(value, layer=layer, what=what):
                    setattr(layer, what, value)
                    return end()
                assert gradcheck(moved, kept, graph["W" + i if what == "weights" else "b" + i].gradient)
                setattr(layer, what, kept)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_lines_of_code_do_what_they_say(seed):
    """Each line forward, run, gives the value on the arrow; each line backward the gradient."""
    squares = [*random_network(5 * seed)[:3], Loss_MeanSquaredError()]
    for graph in (neuron(*random_neuron(seed)), network(*random_network(seed)), network(*squares)):
        run, count = names(graph), 0
        for op in graph.operations:
            if "loss" in op.forward or "softmax" in op.forward:
                continue
            exec(op.forward, run)
            assert run[op.output] == pytest.approx(graph[op.output].value)
        run["d" + graph.last] = graph[graph.last].gradient
        for op in reversed(graph.operations):
            for line in op.backward:
                if ":" in line and "=" not in line:          # left to the class: a loss, softmax
                    run |= {"d" + op.inputs[0]: graph[op.inputs[0]].gradient}
                    continue
                exec(line, run)
                for name in (part.strip()[1:] for part in line.split("=")[:-1] if part.strip()[1:] in graph.quantities):
                    assert run["d" + name] == pytest.approx(graph[name].gradient), line
                    count += 1
        assert count >= 3


@pytest.mark.parametrize("seed", SEEDS)
def test_what_arrives_times_the_local_slope_is_what_goes_on(seed):
    for graph in (neuron(*random_neuron(seed)), network(*random_network(seed))):
        for op in graph.operations:
            for name, slope in op.slopes.items():
                if not isinstance(slope, str):
                    assert graph[name].gradient == pytest.approx(graph[op.output].gradient * slope)


def test_the_neuron_of_the_chapter():
    graph = neuron([1, -2, 3], [-3, -1, 2], 1)
    assert graph["y"].value == 6
    assert [graph[f"x{i}"].gradient for i in range(3)] == [-3, -1, 2]
    assert [graph[f"w{i}"].gradient for i in range(3)] == [1, -2, 3] and graph["b"].gradient == 1
    shown = frames(graph)
    assert len(shown) == 2 * (len(graph.operations) + 1)
    assert shown[5].lines == ["y = max(z, 0) = max(6, 0) = 6"]
    assert shown[10].lines == ["dx1 = dp1 * w1 = 1 · (−1) = −1", "dw1 = dp1 * x1 = 1 · (−2) = −2"]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_step_finds_something_new_and_at_the_end_all_is_known(seed):
    for graph in (neuron(*random_neuron(seed)), network(*random_network(seed))):
        shown = frames(graph)
        for before, after in itertools.pairwise(shown):
            found = after.values - before.values, after.gradients - before.gradients
            assert after.new and after.new == found[after.backward] and not found[not after.backward]
        assert shown[-1].values == set(graph.quantities)
        assert shown[-1].gradients == {name for name, q in graph.quantities.items() if q.gradient is not None}


def test_a_gradient_from_the_right_may_take_the_place_of_a_loss():
    rng = np.random.default_rng(0)
    layer, X, dZ = dense_network(rng, (3, 2))[0], rng.normal(size=(2, 3)), rng.normal(size=(2, 2))
    graph = network([layer], X, dvalues=dZ)
    assert graph["W"].gradient == pytest.approx(X.T @ dZ) and graph["X"].gradient == pytest.approx(dZ @ layer.weights.T)
    assert frames(graph)[3].lines == ["dZ = dvalues: the gradient that comes from the right"]


class Flat(Layer_Dense):
    """A learner's layer that has lost `keepdims`."""

    def backward(self, dvalues):
        super().backward(dvalues)
        self.dbiases = dvalues.sum(axis=0)


def test_learners_classes_are_shown_as_they_are_and_left_as_they_were():
    rng = np.random.default_rng(0)
    layers, X = dense_network(rng, (2, 3, 1), layer=Flat), rng.normal(size=(2, 2))
    before, state = layers[0].weights.copy(), np.random.get_state()[1].copy()
    graph = network(layers, X, np.ones((2, 1)), Loss_MeanSquaredError())
    assert graph["b1"].gradient.shape == (3,) and "db1 (3,)" in texts(drawn(chain_page, graph))
    neuron([1, 2], [3, 4], 5)
    assert (layers[0].weights == before).all() and not hasattr(layers[0], "dweights")
    assert (np.random.get_state()[1] == state).all() and arithmetic() == "same"


# What is drawn

def drawn(page, graph, step=-1):
    """The drawing at a step."""
    with style():
        fig = Figure(figsize=page.size(graph), layout="constrained")
        FigureCanvasAgg(fig)
        page.draw(fig, graph, frames(graph)[step])
    return fig


def texts(fig):
    return [text.get_text() for text in fig.axes[0].texts if text.get_text()]


def crowded(fig):
    """Pairs of texts that overlap, and texts that leave the page."""
    boxes = [(text.get_text(), text.get_window_extent()) for text in fig.axes[0].texts if text.get_text()]
    page = fig.bbox
    found = [(a, b) for (a, one), (b, other) in itertools.combinations(boxes, 2)
             if min(one.x1, other.x1) - max(one.x0, other.x0) > 0.5 and min(one.y1, other.y1) - max(one.y0, other.y0) > 1.5]
    return found + [(a, "page") for a, box in boxes
                    if box.x0 < page.x0 or box.x1 > page.x1 or box.y0 < page.y0 or box.y1 > page.y1]


NUMBERS = (-0.123456, -123.456, 98765.4, -1.2e-7, 3.5e-60)        # among the widest that are ever written


@pytest.mark.parametrize("n, target", [(1, -12.345), (2, None), (3, None), (3, -12.345), (MOST, None), (MOST, 1.5)])
def test_no_text_of_a_neuron_overlaps_another(n, target):
    wide = np.resize(NUMBERS, n)
    for graph in (neuron(wide, -wide, -98.765, "sigmoid", target), neuron(wide, wide[::-1], 1.5, "ReLU", target)):
        assert crowded(drawn(neuron_page, graph)) == []


@pytest.mark.parametrize("step", range(12))
def test_no_step_of_the_chapters_neuron_is_crowded(step):
    assert crowded(drawn(neuron_page, neuron([1, -2, 3], [-3, -1, 2], 1), step)) == []


SIZES = [sizes for length in (2, 3) for sizes in itertools.product(range(1, 5), repeat=length)]


@pytest.mark.parametrize("sizes", SIZES[1::6] + [(4, 4, 4), (1, 4, 1), (1, 1), (2, 2, 2, 1), (1, 4, 4, 1)], ids=str)
def test_no_text_of_a_network_overlaps_another(sizes):
    rng = np.random.default_rng(0)
    for samples, last, loss, y in ((1, None, Loss_MeanSquaredError(), np.full((1, sizes[-1]), -0.1234)),
                                   (3, Activation_Softmax, Loss_CategoricalCrossentropy(), np.zeros(3, int))):
        layers = dense_network(rng, sizes, Activation_Sigmoid, last)
        layers[0].weights *= 1e-3
        graph = network(layers, np.resize(NUMBERS[:3], (samples, sizes[0])), y, loss)
        try:
            chain_page.size(graph)
        except ValueError as error:
            assert "too large for the microscope" in str(error) and (samples, len(sizes)) != (1, 3)
            continue
        assert crowded(drawn(chain_page, graph)) == []


def test_the_test_for_overlaps_sees_one():
    fig = drawn(neuron_page, neuron([1], [2], 3))
    fig.axes[0].text(*fig.axes[0].texts[3].get_position(), "on top")
    assert crowded(fig)


def test_numbers_are_written_in_six_signs():
    rng = np.random.default_rng(0)
    for value in rng.normal(size=500) * 10.0 ** rng.integers(-9, 9, 500):
        assert len(plain(value)) <= 6, value
        assert float(plain(value).replace("−", "-")) == pytest.approx(value, rel=0.5, abs=6e-4)
    assert [plain(v) for v in (0.5, -0.0, 6, -12.345, 1e-4, 123456, float("nan"))] == [
        "0.5", "0", "6", "−12.35", "1e−4", "1e5", "nan"]


# Live, and refusals

def test_the_slider_steps_and_the_alt_text_follows():
    figure = neuron_microscope([1, -2, 3], [-3, -1, 2], 1)
    assert figure.values == {"frame": 0} and "No gradient yet" in figure.image.value
    figure.controls["frame"].value = 11
    assert "dx0 = −3, dw0 = 1" in figure.image.value and "<img" in figure.image.value
    data = figure._repr_mimebundle_()[0]
    assert data["image/png"].startswith(b"\x89PNG") and "dw2 = 3" in data["text/plain"]


@pytest.mark.parametrize("make, told", [
    (lambda: neuron_microscope([1] * 6, [1] * 6, 0), "takes a neuron with 1 to 5 inputs"),
    (lambda: neuron_microscope([1, 2], [1], 0), "here are 2 inputs and 1 weights"),
    (lambda: neuron_microscope([1], [1], 0, "softmax"), 'knows "ReLU", "sigmoid" and "linear", not'),
    (lambda: microscope([Layer_Dense(2, 64)], np.ones((2, 2)), dvalues=np.ones((2, 64))), "64 neurons in one layer"),
    (lambda: microscope([Layer_Dense(9, 2)], np.ones((2, 9)), dvalues=np.ones((2, 2))), "9 inputs"),
    (lambda: microscope([Layer_Dense(2, 2)], np.ones((300, 2)), dvalues=np.ones((300, 2))), "300 samples"),
    (lambda: microscope([Layer_Dense(2, 2)] * 4, np.ones((2, 2)), dvalues=np.ones((2, 2))), "4 dense layers"),
    (lambda: microscope([Layer_Dense(4, 4)] * 3, np.ones((3, 4)), dvalues=np.ones((3, 4))), "inches"),
    (lambda: microscope([Layer_Dense(2, 2)], np.ones((3, 2))), "targets y and a loss, or dvalues"),
    (lambda: microscope([Layer_Dense(2, 2)], np.ones((3, 2)), dvalues=np.ones((2, 2))), "one slope for each output"),
    (lambda: microscope([Layer_Dense(2, 2)], np.ones((3, 4)), dvalues=np.ones((3, 2))), "(3, 4)"),
    (lambda: microscope([Activation_ReLU()], np.ones((3, 4)), dvalues=np.ones((3, 4))), "at least one of them dense"),
    (lambda: microscope([Layer_Dense(2, 2)], [1, 2], dvalues=[1, 2]), "batch of shape (2,)"),
])
def test_what_has_no_room_is_refused_in_a_sentence(make, told, capsys):
    assert make() is None
    said = capsys.readouterr().out
    assert told in said and said.count("\n") == 1
