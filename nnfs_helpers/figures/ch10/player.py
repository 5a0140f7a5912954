"""The border over the epochs, with fresh points: how it begins to wind around those that it was trained on."""
from ...multiples import small
from ...plots import border, points
from ...spreads import frames
from ..players import Frame, play


def winding(X, y, X_new, y_new, name="spiral_adam_0.05"):
    """Play the border of a stored run over the training points or fresh ones, with both accuracies and losses."""
    shown = [Frame(epoch, pairs) for epoch, pairs in zip(*frames(name), strict=True)]
    data = {"fresh points": (X_new, y_new), "training points": (X, y)}

    def draw(fig, frame, show_points):
        (known, cost), (new, fresh_cost) = frame.figures(X, y), frame.figures(X_new, y_new)
        ax = fig.subplots()
        points(border(ax, frame.output, X, steps=65 if small(fig) else 130), *data[show_points],
               size=11 if small(fig) else 24)
        if small(fig):
            ax.set_title(f"training {known:.3f} / {cost:.3f}\nfresh {new:.3f} / {fresh_cost:.3f}", fontsize=9)
            ax.set(xticks=[], yticks=[])
        else:
            ax.set_title(f"epoch {frame.epoch}: training {known:.3f} / {cost:.3f}, fresh {new:.3f} / {fresh_cost:.3f}",
                         fontsize=10)

    def alt(frame, show_points):
        (known, cost), (new, fresh_cost) = frame.figures(X, y), frame.figures(X_new, y_new)
        return (f"Border with {show_points}: accuracy and loss {known:.3f} / {cost:.3f} in training, "
                f"{new:.3f} / {fresh_cost:.3f} on fresh points.")

    labels = [f"epoch {frame.epoch}" for frame in shown]
    middle = min(range(len(shown)), key=lambda k: abs(shown[k].epoch - 1000))
    return play(shown, draw, alt=alt, labels=labels, twin=(len(shown) // 5, middle, -1), columns=3, panel_height=3.0,
                width=5.6, height=4.8, show_points=list(data),
                caption="Between the second and the third picture the training loss falls and the fresh loss rises: "
                        "what is added there are tongues.")
