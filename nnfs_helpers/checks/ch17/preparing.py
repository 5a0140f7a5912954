"""Checks of chapter 17: from ink to the 64 numbers of one picture."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(71)


def prepare(ink, shift, divide):
    k = len(ink) // 8
    small = ink.reshape(8, k, 8, k).mean(axis=(1, 3))
    return ((16 * small - shift) / divide).reshape(1, 64)


def blocks_of(ink):
    k = len(ink) // 8
    return ink.reshape(8, k, 8, k)


def shrunk(ink):
    return blocks_of(ink).mean(axis=(1, 3))


def one_row(small):
    return small.reshape(1, 64)


def own_range(ink, shift, divide):
    small = shrunk(ink)
    return one_row(2 * (small - small.min()) / (small.max() - small.min()) - 1)


def picked(ink, shift, divide):
    k = len(ink) // 8
    return one_row((16 * ink[::k, ::k] - shift) / divide)


def scrambled(axes, shape):
    def prepare(ink, shift, divide):
        k = len(ink) // 8
        return one_row((16 * ink.reshape(*[{8: 8, 0: k}[n] for n in shape]).mean(axis=axes) - shift) / divide)
    return prepare


entry("17.7", course=prepare, cases=[(rng.uniform(size=(24, 24)), 8, 8), (rng.uniform(size=(16, 16)), 4.9, 6.0)],
      random=lambda rng: (rng.uniform(size=(8 * int(rng.integers(1, 5)),) * 2), float(rng.uniform(3, 9)),
                          float(rng.uniform(3, 9))), mistakes={
          "not scaled: the network gets 0 to 16 where it knew -1 to 1. It will still answer, and be very sure": (
              lambda ink, shift, divide: one_row(16 * shrunk(ink))),
          "scaled by this picture's own range: the training's figures, shift and divide, are the ruler": own_range,
          "the shape is (8, 8): the model takes a batch, one picture a row: (1, 64)": (
              lambda ink, shift, divide: (16 * shrunk(ink) - shift) / divide),
          "the shape is (64,): one picture is a batch of one, (1, 64)": (
              lambda ink, shift, divide: prepare(ink, shift, divide).ravel()),
          "64 samples with one feature each; one sample with 64: (1, 64)": (
              lambda ink, shift, divide: prepare(ink, shift, divide).T),
          "the ink goes from 0 to 1, the training's pictures from 0 to 16: multiply first": (
              lambda ink, shift, divide: one_row((shrunk(ink) - shift) / divide)),
          "the order matters: first take shift away, then divide": (
              lambda ink, shift, divide: one_row(16 * shrunk(ink) / divide - shift)),
          "shift is taken away, divide is forgotten": lambda ink, shift, divide: one_row(16 * shrunk(ink) - shift),
          "only shift was divided: brackets around the difference, (… - shift) / divide": (
              lambda ink, shift, divide: one_row(16 * shrunk(ink) - shift / divide)),
          "right where shift and divide are 8, and nowhere else: use the figures that are handed in": (
              lambda ink, shift, divide: one_row(2 * shrunk(ink) - 1)),
          "neither stretched to 16 nor scaled: all the network gets lies between 0 and 1": (
              lambda ink, shift, divide: one_row(shrunk(ink))),
          "divided, but shift is forgotten": lambda ink, shift, divide: one_row(16 * shrunk(ink) / divide),
          "every k-th pixel alone: thin strokes fall between. The mean of each block": picked,
          "the blocks are cut wrongly, so the picture is scrambled: `reshape(8, k, 8, k)`, mean over axes 1 and 3": (
              scrambled((2, 3), (8, 8, 0, 0)), scrambled((0, 2), (0, 8, 0, 8)), scrambled((0, 1), (0, 0, 8, 8)), *(
                  scrambled(axes, (0, 8, 0, 8)) for axes in ((1, 3),)), *(
                  scrambled(axes, (8, 0, 8, 0)) for axes in ((0, 2), (1, 2), (0, 3), (2, 3), (0, 1)))),
          "sums of the blocks: their means, so that the size of the photo does not matter": (
              lambda ink, shift, divide: one_row((16 * shrunk(ink) * (len(ink) // 8) ** 2 - shift) / divide)),
          "rows and columns are exchanged: the digit lies on its side": (
              lambda ink, shift, divide: prepare(ink.T, shift, divide)),
          "inverted once more: `ink` is high already where the strokes are": (
              lambda ink, shift, divide: prepare(1 - ink, shift, divide)),
          "the darkest pixel of each block alone: thin strokes grow thick. The mean of each block": (
              lambda ink, shift, divide: one_row((16 * blocks_of(ink).max(axis=(1, 3)) - shift) / divide)),
          "only the upper left corner: all of it shrinks to 8 × 8": (
              lambda ink, shift, divide: one_row((16 * ink[:8, :8] - shift) / divide)),
          "nothing was shrunk: first 8 × 8, by the means of the blocks": (
              lambda ink, shift, divide: ((16 * ink - shift) / divide).reshape(1, -1),
              lambda ink, shift, divide: one_row((16 * ink - shift) / divide)),
          "the picture is a row of 64, not a table: (1, 64), not (1, 8, 8)": (
              lambda ink, shift, divide: prepare(ink, shift, divide).reshape(1, 8, 8)),
          "each mean along one axis only, so too many numbers are left: over axes 1 and 3 together": (
              lambda ink, shift, divide: ((16 * blocks_of(ink).mean(axis=3) - shift) / divide).reshape(1, -1),
              lambda ink, shift, divide: ((16 * blocks_of(ink).mean(axis=1) - shift) / divide).reshape(1, -1)),
          "the size of a block is not fixed: `k = len(ink) // 8`": (
              lambda ink, shift, divide: prepare(ink.reshape(8, 2, 8, 2).mean(axis=(1, 3)), shift, divide),
              lambda ink, shift, divide: prepare(ink.reshape(8, 3, 8, 3).mean(axis=(1, 3)), shift, divide),
              lambda ink, shift, divide: prepare(ink.reshape(8, 8, 8, 8).mean(axis=(1, 3)), shift, divide)),
          "`/` gives a float, and reshape counts in whole numbers: `k = len(ink) // 8`": (
              lambda ink, shift, divide: ink.reshape(8, len(ink) / 8, 8, len(ink) / 8)),
          "stretched until its darkest block is 16; a pale block was pale in training too: times 16, no more": (
              lambda ink, shift, divide: one_row((16 * shrunk(ink) / shrunk(ink).max() - shift) / divide)),
          "rounded to whole numbers; the means are good as they are": (
              lambda ink, shift, divide: one_row((np.round(16 * shrunk(ink)) - shift) / divide),
              lambda ink, shift, divide: one_row((np.floor(16 * shrunk(ink)) - shift) / divide)),
          "the training's ink goes to 16, not to 255": lambda ink, shift, divide: one_row(
              (255 * shrunk(ink) - shift) / divide),
          "shift is to be subtracted": lambda ink, shift, divide: one_row((16 * shrunk(ink) + shift) / divide),
          "that is the way back, from scaled to 0 … 16: subtract shift, then divide": (
              lambda ink, shift, divide: one_row(shrunk(ink) * divide + shift),
              lambda ink, shift, divide: one_row(8 * shrunk(ink) + 8),
              lambda ink, shift, divide: one_row(16 * shrunk(ink) * divide + shift)),
          "divide by `divide`, do not multiply": lambda ink, shift, divide: one_row(
              (16 * shrunk(ink) - shift) * divide),
      })
