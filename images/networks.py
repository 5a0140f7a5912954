"""Neurons and their wires: one neuron, one layer, whole networks."""
from itertools import pairwise

import numpy as np
from parts import ACCENT, CARD, INK, LARGE, MUTED, SMALL, arrow, box, card, circle, number, say, sign_color, signs, wire

SAMPLE = [1.0, 2.0, 3.0, 2.5]
WEIGHTS = [[0.2, 0.8, -0.5, 1.0], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]]     # one neuron a row
BIASES = [2.0, 3.0, 0.5]
# where on its wire each weight is written, so that none lies on another wire
SPOTS = [[.73, .58, .53, .19], [.78, .24, .22, .30], [.22, .53, .59, .77]]


def neuron():
    """Inputs 1, 2, 3 times weights 0.2, 0.8, −0.5, plus bias 2: every product and the sum."""
    ax, inputs, weights, bias = card(640, 330), SAMPLE[:3], WEIGHTS[0][:3], BIASES[0]
    products = [x * w for x, w in zip(inputs, weights, strict=True)]
    for x, text in [(62, "inputs"), (258, "each input times\nits weight"), (450, "added up, with\nthe bias"),
                    (585, "output")]:
        say(ax, x, 298, text, weight="bold")
    for k, (x, w, p) in enumerate(zip(inputs, weights, products, strict=True)):
        y = 235 - 75 * k
        wire(ax, (62, y), (180, y), w)
        circle(ax, 62, y, number(x), size=LARGE)
        box(ax, 258, y, 156, 42, f"{number(x)} × {number(w)} = {number(p)}", edge=sign_color(w),
            style="solid" if w >= 0 else (0, (4, 2)))
        arrow(ax, (337, y), (450 - (34, 38, 34)[k], 160 + 18 * (1 - k)))
    circle(ax, 450, 160, "+", radius=36, size=26, edge=ACCENT, width=2.6)
    box(ax, 450, 62, 92, 34, f"bias {number(bias)}")
    arrow(ax, (450, 80), (450, 122))
    arrow(ax, (488, 160), (548, 160), ACCENT, 2.2)
    say(ax, 585, 160, number(sum(products) + bias), 20, ACCENT, weight="bold")
    terms = " ".join(f"{'+' if p >= 0 else '−'} {number(abs(p))}" for p in [*products, bias]).removeprefix("+ ")
    say(ax, 320, 20, f"{terms} = {number(sum(products) + bias)}")
    return ax


def layer():
    """Four inputs into three neurons: all twelve weights, and how each neuron comes to its output."""
    ax, X, W, B = card(640, 400), np.array(SAMPLE), np.array(WEIGHTS), np.array(BIASES)
    sums = W @ X
    for x, text in [(50, "4 inputs"), (210, "12 weights"), (370, "3 neurons"), (540, "weighted sum + bias\n= output")]:
        say(ax, x, 376, text, weight="bold")
    left, right = [325 - 88 * k for k in range(4)], [303 - 110 * k for k in range(3)]
    for j, y in enumerate(right):
        for i, x in enumerate(left):
            wire(ax, (50, x), (370, y), W[j, i])
    for j, y in enumerate(right):
        for i, x in enumerate(left):
            share = SPOTS[j][i]
            say(ax, 50 + 320 * share, x + (y - x) * share, number(W[j, i]), SMALL, behind=CARD)
        circle(ax, 370, y, number(sums[j] + B[j]), radius=32)
        arrow(ax, (403, y), (446, y))
        say(ax, 540, y, f"{number(sums[j])} + {number(B[j])} = {number(sums[j] + B[j])}")
    for i, y in enumerate(left):
        circle(ax, 50, y, number(X[i]))
    signs(ax, 60, 18)
    return ax


def dense(sizes, names, seed=2, height=340):
    """A network of fully connected layers with made-up weights; every run draws the same ones."""
    ax, rng = card(640, height), np.random.default_rng(seed)
    places = np.linspace(70, 570, len(sizes))
    middle, gap = (height + 8) / 2, min(62, (height - 130) / (max(sizes) - 1))
    rows = [[middle + gap * ((n - 1) / 2 - k) for k in range(n)] for n in sizes]
    for (x, before), (ahead, after) in pairwise(zip(places, rows, strict=True)):
        for a in before:
            for b in after:
                wire(ax, (x, a), (ahead, b), rng.uniform(-1, 1))
    for k, (x, ys, name) in enumerate(zip(places, rows, names, strict=True)):
        for i, y in enumerate(ys):
            circle(ax, x, y, f"$x_{i + 1}$" if k == 0 else "", radius=19, edge=MUTED if k == 0 else INK)
        say(ax, x, height - 30, name, weight="bold")
    signs(ax, 60, 20)
    return ax


def network():
    """Two dense layers: 2 inputs, 4 hidden neurons, 3 outputs."""
    return dense((2, 4, 3), ("input\n2 numbers", "hidden layer\n4 neurons", "output layer\n3 neurons"))


def net_2_4_4():
    """Three dense layers: 2 inputs, two hidden layers of 4, 1 output."""
    hidden = "hidden layer\n4 neurons"
    return dense((2, 4, 4, 1), ("input\n2 numbers", hidden, hidden, "output layer\n1 neuron"), seed=5)


DRAWINGS = {"neuron": neuron, "layer": layer, "network": network, "net_2_4_4": net_2_4_4}
