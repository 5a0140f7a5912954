"""Small multiples: a few states of one figure beside each other, each under its own title."""
import math
import os

WIDTH = 7.2         # inches, of them all together


def small(fig):
    """Whether there is little room on this figure: one panel of small multiples, with few words on it."""
    return fig.bbox.width / fig.get_dpi() < 3.9


def multiples(draw, panels, size, columns=None, height=None):
    """`(size, draw)` of the figure that holds the panels: pairs of a title and the values for `draw(fig, **values)`.

    Each panel is a SubFigure; they stand in so many `columns`, three unless told otherwise, each so many inches high;
    else it has the proportions of `size`, with half an inch more for its title.
    """
    columns = columns or min(len(panels), 3)
    width = round(min(WIDTH / columns, size[0]), 2)
    height = height or round(width * size[1] / size[0] + 0.5, 2)

    def draw_all(fig):
        parts = fig.subfigures(math.ceil(len(panels) / columns), columns, squeeze=False).ravel()
        for part, (title, values) in zip(parts, panels, strict=False):
            draw(part, **values)
            entitle(part, title)

    return (round(columns * width, 2), round(math.ceil(len(panels) / columns) * height, 2)), draw_all


def entitle(part, title):
    """Put a panel's title above it, over the title that its axes have."""
    if len(part.axes) == 1:
        own = part.axes[0].get_title()
        part.axes[0].set_title(f"{title}\n{own}" if own else title, fontsize=10)
    else:
        part.suptitle(title, fontsize=11)


def one_after_another(titles, texts):
    """The panels' alt texts as one: what they all begin with is said once."""
    same = os.path.commonprefix(texts) if len(texts) > 1 else ""
    same = same[:same.rfind(". ") + 2] if ". " in same else ""
    return same + " ".join(f"{title}: {text[len(same):]}" for title, text in zip(titles, texts, strict=True))
