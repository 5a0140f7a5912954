"""Drawn layers: where blame meets, and the two layouts of a weight table with their gradients."""
from matplotlib.patches import Circle, Rectangle

from ...plots import ACCENT, ACCENT_TINT, FAINT, INK, MUTED, figure, show
from .frames import plain
from .sheet import HIGH, MONO, Sheet

INPUTS, NEURONS, SAMPLES = 3, 2, 3
PARTS = {"input": "one input of one sample", "weight": "one weight", "bias": "one bias"}


def ways():
    """One input, one weight, one bias of a layer, lit wherever it is used: a row for each sample."""
    fig, _ = figure(7.2, 3.5)
    fig.clear()
    page = Sheet(fig, 7.2, 3.5)
    for k, (part, title) in enumerate(PARTS.items()):
        page.say(1.82 + 2.1 * k, 0.2, title, 10, ACCENT, weight="bold")
        for sample in range(SAMPLES):
            layer(page, 0.95 + 2.1 * k, 0.45 + 1.02 * sample, part, sample)
    for sample in range(SAMPLES):
        page.say(0.1, 0.9 + 1.02 * sample, f"sample {sample}", 9, MUTED, ha="left")
    show(fig, "The same layer, with three inputs and two neurons, drawn nine times: in each row for another sample. "
              "Left column: one input is lit, in sample 0 only, with its two lines, one to each neuron. Middle column: "
              "one weight is lit, the line from the second input to the first neuron, in all three samples. Right "
              "column: the bias of the first neuron is lit, in all three samples.",
         "An input goes out to every neuron of its own sample; a weight and a bias are used again in every sample.")


def layer(page, x, y, part, sample):
    """One sample's copy of the layer."""
    page.ax.add_patch(Rectangle((x, y), 1.75, 0.92, facecolor="#FFFFFF", edgecolor=FAINT, linewidth=1, zorder=1))
    ins = [(x + 0.25, y + 0.16 + 0.3 * i) for i in range(INPUTS)]
    outs = [(x + 1.1, y + 0.28 + 0.36 * k) for k in range(NEURONS)]
    for i, start in enumerate(ins):
        for k, end in enumerate(outs):
            on = (part == "input" and i == 1 and sample == 0) or (part == "weight" and (i, k) == (1, 0))
            page.line(start, end, color=ACCENT if on else FAINT, width=3 if on else 1.3)
    for i, place in enumerate(ins):
        circle(page, place, 0.08, part == "input" and i == 1 and sample == 0)
    for k, place in enumerate(outs):
        on = part == "bias" and k == 0
        page.line(place, (place[0] + 0.33, place[1]), color=ACCENT if on else FAINT, width=3 if on else 1.3)
        page.say(place[0] + 0.43, place[1], "b", 9, ACCENT if on else MUTED, weight="bold" if on else "normal")
        circle(page, place, 0.11, False)


def circle(page, place, radius, on):
    page.ax.add_patch(Circle(place, radius, facecolor=ACCENT_TINT if on else "#FFFFFF",
                             edgecolor=ACCENT if on else INK, linewidth=2.4 if on else 1.3, zorder=4))


def layouts(W, dW):
    """The same weights and their gradient with one neuron a row, and one neuron a column; the first neuron is lit."""
    fig, _ = figure(7.2, 2.35)
    fig.clear()
    page = Sheet(fig, 7.2, 2.35)
    n, m = W.shape
    for x, title, turn in ((1.7, "a neuron is a row", False), (5.5, "a neuron is a column", True)):
        page.say(x, 0.2, title, 10, weight="bold")
        for middle, name, table, kind in ((x - 0.85, "W", W, "value"), (x + 0.85, "dW", dW, "gradient")):
            table = table.T if turn else table
            top = 1.35 - len(table) * HIGH / 2
            page.table(middle, top, table.tolist(), kind, lit=lambda i, j, turn=turn: (j if turn else i) == 0)
            page.say(middle, top - 0.13, f"{name} {table.shape}", 8.5, ACCENT if kind == "gradient" else INK)
    page.say(3.68, 1.35, "transpose\n⟷", 9.5, MUTED, linespacing=1.1)
    page.say(1.7, 2.2, "dW = dz.T @ x", 9, ACCENT, family=MONO)
    page.say(5.5, 2.2, "dW = x.T @ dz", 9, ACCENT, family=MONO)
    first = ", ".join(plain(v) for v in dW[0])
    show(fig, f"Left: weights of shape ({n}, {m}), one neuron a row, and beside them their gradient, in the same "
              f"shape; the first neuron's row of the gradient reads {first}. Right: both tables turned, ({m}, {n}), "
              "one neuron a column; the first neuron is the first column now, with the same numbers.",
         "The gradient lies as its weights lie: turn the one and the other turns with it.")
