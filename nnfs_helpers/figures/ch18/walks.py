"""The backward walk through a small graph, one node at a time."""
import numpy as np

from ...autograd import Node, in_order
from ...multiples import small
from ...palette import ACCENT, ACCENT_TINT, CARD, INK, MUTED
from ..players import play

PLACES = {"a": (0, 2.6), "b": (0, 0.4), "c": (2.0, -0.7), "s = a · b": (2.0, 1.5), "t = s + c": (3.9, 0.1),
          "y = s · t": (5.6, 1.9)}


def graph(a=2.0, b=5.0, c=3.0):
    """The nodes of s = a·b, t = s + c, y = s·t by their names."""
    a, b, c = Node(a), Node(b), Node(c)
    s = a * b
    t = s + c
    return dict(zip(PLACES, (a, b, c, s, t, s * t)))


def walk():
    """The backward walk through a small graph, one node at a time."""
    nodes = graph()
    end = nodes["y = s · t"]
    names = {id(node): name for name, node in nodes.items()}
    frames = [(None, {name: None for name in nodes})]
    grads = {name: None for name in nodes} | {"y = s · t": 1.0}
    frames.append(("start", dict(grads)))
    for node in reversed(in_order(end)):
        for parent, rule in node.parents:
            name = names[id(parent)]
            grads[name] = (grads[name] or 0.0) + float(rule(np.array(grads[names[id(node)]])))
        if node.parents:
            frames.append((names[id(node)], dict(grads)))
    return play(frames, lambda fig, frame: draw_graph(fig, nodes, *frame), alt=lambda frame: told(nodes, *frame),
                labels=[title(frame[0]) for frame in frames], twin=(1, 2, 3, 4), columns=2, panel_height=2.6,
                height=3.8,
                caption="Beside each value its slope so far. s hands on only after both t and y have told it their "
                        "share.")


def title(now):
    return {None: "forward", "start": "the end: its slope is 1"}.get(now, f"{now} hands on")


def told(nodes, now, grads):
    parts = "; ".join(f"{name}: value {float(node.value):g}, "
                      f"" + ("no slope yet" if grads[name] is None else f"slope {grads[name]:g}")
                      for name, node in nodes.items())
    return f"A graph from a, b, c over s and t to y. {title(now)}. {parts}."


def draw_graph(fig, nodes, now, grads):
    ax, names = fig.subplots(), {id(node): name for name, node in nodes.items()}
    size, words = (22, 8.5) if small(fig) else (36, 10.5)
    for name, node in nodes.items():
        x, y = PLACES[name]
        for parent, _ in node.parents:
            ends = [PLACES[names[id(parent)]], (x, y)]
            lit = name == now
            ax.annotate("", *(ends if lit else ends[::-1]),
                        arrowprops={"arrowstyle": "-|>", "color": ACCENT if lit else MUTED, "lw": 2.2 if lit else 1.1,
                                    "shrinkA": size * 0.6, "shrinkB": size * 0.6})
        ax.plot(x, y, "o", markersize=size, color=ACCENT_TINT if name == now else CARD,
                markeredgecolor=ACCENT if name == now else INK, markeredgewidth=1.4)
        ax.text(x, y, f"{float(node.value):g}", ha="center", va="center", color=INK, fontsize=words)
        beside(ax, (x, y), name, size, words, INK, "right" if name[0] == "t" else "above")
        if grads[name] is not None:
            beside(ax, (x, y), f"slope {grads[name]:g}", size, words, ACCENT, "right" if name[0] == "y" else "below")
    ax.set(xlim=(-0.8, 7.2), ylim=(-1.5, 3.3))
    if not small(fig):
        ax.set_title(title(now), fontsize=11)
    ax.axis("off")


def beside(ax, place, text, size, words, color, side):
    """Words above, below or to the right of a node's circle."""
    away, ha, va = {"above": ((0, 1), "center", "bottom"), "below": ((0, -1), "center", "top"),
                    "right": ((1.1, 0), "left", "center")}[side]
    ax.annotate(text, place, xytext=(size * 0.62 * away[0], size * 0.62 * away[1]), textcoords="offset points", ha=ha,
                va=va, color=color, fontsize=words)
