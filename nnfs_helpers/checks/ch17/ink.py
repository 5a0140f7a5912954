"""Checks of chapter 17: from a photo's light to ink."""
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


def own(grey):
    return stretched(grey, grey.min(), grey.max())


def from_grey(change):
    """An answer that takes the grey picture well, and then does something else with it."""
    return lambda photo: change(photo.mean(axis=2))


entry("17.6", course=ink, cases=[(photo_of(rng),), (photo_of(rng, 4, 5),)], random=lambda rng: (photo_of(rng),),
      mistakes={
          "turned round: the paper came out as 1 and the ink as 0; the network knows ink as high numbers": (
              lambda photo: 1 - ink(photo)),
          "the paper of this photo is not quite white, so it keeps some ink: stretch, from the lightest (0) to the "
          "darkest (1)": from_grey(lambda g: 1 - g),
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
          "that averages over the columns of the photo; the colors are the last axis, axis=2": (
              lambda photo: own(photo.mean(axis=1))),
          "the mean of the whole photo is one number; of the three colors alone, axis=2": (
              lambda photo: photo.mean(), lambda photo: 1 - photo.mean()),
          "each color was stretched by itself; first grey, then the lightest and darkest of it": (
              lambda photo: (1 - (photo - photo.min(axis=(0, 1))) / (photo.max(axis=(0, 1)) - photo.min(
                  axis=(0, 1)))).mean(axis=2)),
          "black or white, nothing between: how dark it is counts, evenly from 0 to 1": (
              from_grey(lambda g: (g < 0.5) * 1.0), from_grey(lambda g: (g < g.mean()) * 1.0),
              from_grey(lambda g: g < 0.5), from_grey(lambda g: g < g.mean())),
          "the numbers are below 0: how far is each pixel BELOW the lightest, lightest minus pixel": (
              from_grey(lambda g: (g - g.max()) / (g.max() - g.min())), from_grey(lambda g: -g)),
          "this photo's numbers go from 0 to 1 already, not to 255": (
              from_grey(lambda g: 1 - g / 255), from_grey(lambda g: (255 - g) / 255)),
          "divided by the darkest; by the range, lightest minus darkest": from_grey(lambda g: (g.max() - g) / g.min()),
          "brackets: all of (lightest - pixel) is divided, by all of (lightest - darkest)": (
              from_grey(lambda g: g.max() - g / (g.max() - g.min())),
              from_grey(lambda g: (g.max() - g) / g.max() - g.min()),
              from_grey(lambda g: g.max() - g / g.max() - g.min())),
          "measured from the mean and in units of the spread; from the lightest, in units of the range": (
              from_grey(lambda g: (g.mean() - g) / g.std())),
          "a third axis is left, of length 1: the mean along axis=2 without keepdims": (
              lambda photo: own(photo.mean(axis=2, keepdims=True))),
          "grey is the plain mean of the three here; the eye's weights for the colors were not used in training": (
              lambda photo: own(photo @ np.array([0.299, 0.587, 0.114])),
              lambda photo: own(photo @ np.array([0.2126, 0.7152, 0.0722]))),
          "the lightest or darkest of the three colors at each pixel; their mean": (
              lambda photo: own(photo.max(axis=2)), lambda photo: own(photo.min(axis=2))),
      })
