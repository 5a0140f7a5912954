"""Checks of chapter 17: from a photo to the 64 numbers of one picture."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(17)


def ink(photo):
    grey = photo.mean(axis=2)
    return (grey.max() - grey) / (grey.max() - grey.min())


def photo_of(rng, rows=6, columns=9):
    return rng.uniform(0.15, 0.92, (rows, columns, 3))


def stretched(grey, low, high):
    return (high - grey) / (high - low)


def upright(photo):
    return 1 - ink(photo)


entry("17.6", course=ink, cases=[(photo_of(rng),), (photo_of(rng, 4, 5),)], random=lambda rng: (photo_of(rng),),
      mistakes={
          "turned round: the paper came out as 1 and the ink as 0; the network knows ink as high numbers": upright,
          "the paper of this photo is not quite white, so it keeps some ink: stretch, from the lightest (0) to the "
          "darkest (1)": lambda photo: 1 - photo.mean(axis=2),
          "turned round, but not stretched: divide by the whole range, lightest minus darkest": (
              lambda photo: photo.mean(axis=2).max() - photo.mean(axis=2)),
          "the light itself: 0 is black here, and 0 shall be the paper": (
              lambda photo: photo.mean(axis=2), lambda photo: photo.mean(axis=2) / photo.mean(axis=2).max()),
          "divided by the lightest: the darkest does not reach 1; divide by the range": (
              lambda photo: (photo.mean(axis=2).max() - photo.mean(axis=2)) / photo.mean(axis=2).max()),
          "the three colors are still there: their mean lies along axis=2": (
              lambda photo: (photo.max() - photo) / (photo.max() - photo.min())),
          "that averages over the rows of the photo; the colors are the last axis, axis=2": (
              lambda photo: stretched(photo.mean(axis=0), photo.mean(axis=0).min(), photo.mean(axis=0).max())),
          "one color alone: blue ink may look white in it. The mean of the three": (
              lambda photo: stretched(photo[:, :, 0], photo[:, :, 0].min(), photo[:, :, 0].max()),
              lambda photo: stretched(photo[:, :, 2], photo[:, :, 2].min(), photo[:, :, 2].max())),
          "lightest and darkest of the grey picture, not of the colors": (
              lambda photo: stretched(photo.mean(axis=2), photo.min(), photo.max())),
          "each row got its own lightest and darkest: one for the whole picture": (
              lambda photo: stretched(photo.mean(axis=2), photo.mean(axis=2).min(axis=1, keepdims=True),
                                      photo.mean(axis=2).max(axis=1, keepdims=True))),
      })


def prepare(ink, shift, divide):
    k = len(ink) // 8
    small = ink.reshape(8, k, 8, k).mean(axis=(1, 3))
    return ((16 * small - shift) / divide).reshape(1, 64)


def shrunk(ink):
    k = len(ink) // 8
    return ink.reshape(8, k, 8, k).mean(axis=(1, 3))


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
              scrambled((2, 3), (8, 8, 0, 0)), scrambled((0, 2), (0, 8, 0, 8)), scrambled((0, 1), (0, 0, 8, 8))),
          "sums of the blocks: their means, so that the size of the photo does not matter": (
              lambda ink, shift, divide: one_row((16 * shrunk(ink) * (len(ink) // 8) ** 2 - shift) / divide)),
          "rows and columns are exchanged: the digit lies on its side": (
              lambda ink, shift, divide: prepare(ink.T, shift, divide)),
      })
