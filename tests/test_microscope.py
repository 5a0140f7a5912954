"""The backprop microscope of chapter 06: its numbers are right, and its lines of code do what they say."""
import itertools

import numpy as np
import pytest
from microscope_cases import SEEDS, dense_network, random_network, random_neuron

from nnfs_helpers import Loss_MeanSquaredError, arithmetic, gradcheck
from nnfs_helpers.figures.ch06.chain import network
from nnfs_helpers.figures.ch06.frames import frames, plain
from nnfs_helpers.figures.ch06.graph import neuron


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


def test_numbers_are_written_in_six_signs():
    rng = np.random.default_rng(0)
    for value in rng.normal(size=500) * 10.0 ** rng.integers(-9, 9, 500):
        assert len(plain(value)) <= 6, value
        assert float(plain(value).replace("−", "-")) == pytest.approx(value, rel=0.5, abs=6e-4)
    assert [plain(v) for v in (0.5, -0.0, 6, -12.345, 1e-4, 123456, float("nan"))] == [
        "0.5", "0", "6", "−12.35", "1e−4", "1e5", "nan"]
