"""Small multiples: a few states of one figure beside each other, each under its own title."""
import math

WIDTH, TITLE = 7.2, 0.32        # inches: of the whole, and of the line above each panel


def small(fig):
    """Whether there is little room on this figure: one panel of small multiples, with few words on it."""
    return fig.bbox.width / fig.get_dpi() < 3.9


def multiples(draw, panels, size, columns=None):
    """`(size, draw)` of the figure that holds the panels: pairs of a title and the values for `draw(fig, **values)`.

    Each panel is a SubFigure with the proportions of `size`; they stand in so many `columns`, or in about a square.
    """
    columns = columns or min(len(panels), 4 if len(panels) == 4 else 3)
    rows, width = math.ceil(len(panels) / columns), min(WIDTH / columns, size[0])

    def draw_all(fig):
        parts = fig.subfigures(rows, columns, squeeze=False).ravel()
        for part, (title, values) in zip(parts, panels, strict=False):
            draw(part, **values)
            part.suptitle(title, fontsize=10.5)

    return (columns * width, rows * (width * size[1] / size[0] + TITLE)), draw_all
