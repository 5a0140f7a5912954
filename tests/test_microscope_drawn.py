"""The backprop microscope as it is drawn: nothing overlaps, the slider steps, too much is refused in a sentence."""
import itertools

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from microscope_cases import dense_network

from nnfs_helpers import (
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Layer_Dense,
    Loss_CategoricalCrossentropy,
    Loss_MeanSquaredError,
    arithmetic,
)
from nnfs_helpers.figures.ch06 import chain_page, microscope, neuron_microscope, neuron_page
from nnfs_helpers.figures.ch06.chain import network
from nnfs_helpers.figures.ch06.frames import frames
from nnfs_helpers.figures.ch06.graph import MOST, neuron
from nnfs_helpers.palette import style


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
             if shared(one.x0, one.x1, other.x0, other.x1) > 0.5 and shared(one.y0, one.y1, other.y0, other.y1) > 1.5]
    return found + [(a, "page") for a, box in boxes
                    if box.x0 < page.x0 or box.x1 > page.x1 or box.y0 < page.y0 or box.y1 > page.y1]


def shared(low, high, other_low, other_high):
    """The length that two stretches have in common, in pixels."""
    return min(high, other_high) - max(low, other_low)


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
    (lambda: neuron_microscope([1], [1], [0, 1]), "one bias; here are 2"),
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
