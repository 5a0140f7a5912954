"""Checks of chapter 16: pictures moved to the right."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(168)


def shift(images, right):      # (samples, height, width), a number ≥ 0 → same shape
    moved = np.zeros_like(images)
    width = images.shape[2]
    moved[:, :, right:] = images[:, :, :width - right]
    return moved


def down(images, right):
    moved = np.zeros_like(images)
    moved[:, right:] = images[:, :images.shape[1] - right]
    return moved


def left(images, right):
    moved = np.zeros_like(images)
    moved[:, :, :images.shape[2] - right] = images[:, :, right:]
    return moved


def minus_nothing(images, right):
    moved = np.zeros_like(images)
    if right:
        moved[:, :, right:] = images[:, :, :-right]
    else:
        moved[:, :, 0:] = images[:, :, :-0]
    return moved


def other_pictures(images, right):
    moved = np.zeros_like(images)
    moved[right:] = images[:len(images) - right]
    return moved


def smeared(images, right):
    moved = shift(images, right)
    moved[:, :, :right] = images[:, :, :1]
    return moved


def not_cleared(images, right):
    moved = images.copy()
    moved[:, :, right:] = images[:, :, :images.shape[2] - right]
    return moved


def eight_wide(images, right):
    moved = np.zeros_like(images)
    moved[:, :, right:] = images[:, :, :8 - right]
    return moved


def narrow(images, right):
    moved = np.zeros_like(images)
    moved[:, :, right:] = images[:, :, :right]
    return moved


def same_columns(images, right):
    moved = np.zeros_like(images)
    moved[:, :, right:] = images[:, :, right:]
    return moved


def blank_first(moved):
    moved[:, :, 0] = 0
    return moved


def tall(images, right):
    moved = np.zeros_like(images)
    moved[:, :, right:] = images[:, :, :images.shape[1] - right]
    return moved


def one_column(images, right):
    moved = np.zeros_like(images)
    moved[:, :, right] = images[:, :, 0]
    return moved


def by_one(images, right):
    return shift(images, 1)


def pictures(n, height, width):
    return rng.integers(1, 17, (n, height, width)).astype(np.uint8)


A = pictures(5, 3, 4)
entry("16.8", course=shift, cases=[(A, 1), (A, 2), (A, 0), (pictures(2, 4, 6), 3)],
      random=lambda rng: (rng.integers(0, 17, (3, 4, 5)).astype(np.uint8), int(rng.integers(0, 4))), mistakes={
    "what leaves on the right comes in again on the left: `np.roll` goes round. Blank paper, 0, comes in": (
        lambda a, r: np.roll(a, r, axis=2)),
    "all pixels of all pictures went round by one: without axis= np.roll takes them for one row": (
        lambda a, r: np.roll(a, r)),
    "downward: axis 1 is the rows of a picture, axis 2 its columns": (down, lambda a, r: np.roll(a, r, axis=1)),
    "to the left: a pixel's new column is its old one plus `right`": (left, lambda a, r: np.roll(a, -r, axis=2)),
    "the first axis counts pictures: picture 1 became picture 0. Columns are axis 2": (
        other_pictures, lambda a, r: np.roll(a, r, axis=0)),
    "right for 1 and 2; for 0 the slice `[:-0]` is empty: write width − right": minus_nothing,
    "the left column was smeared; blank paper, 0, comes in": smeared,
    "the old left edge still stands there: begin with zeros": not_cleared,
    "always by one: `right` says how far": by_one,
    "the pictures have grown: what leaves on the right is gone": lambda a, r: np.pad(a, ((0, 0), (0, 0), (r, 0))),
    "8 is the width of the digits; others are wider: images.shape[2]": eight_wide,
    "the old columns are those up to width − right; `[:right]` takes as many as come in blank": narrow,
    "the same columns on both sides: what stood in column 0 belongs into column `right`": same_columns,
    "one column is blank; `right` of them should be": lambda a, r: blank_first(np.roll(a, r, axis=2)),
    "the height stands in for the width; the width is images.shape[2]": tall,
    "only one column was moved: a slice takes all of them, `[:, :, right:]`": one_column,
    "1 is faint ink; blank paper is 0": lambda a, r: (
        np.where(shift(np.ones_like(a), r) == 0, a.dtype.type(1), shift(a, r))),
    "added to the pixels; they are to move": lambda a, r: a + a.dtype.type(r),
    "8 is the width of the digits; others differ: cut at images.shape[2]": (
        lambda a, r: np.pad(a, ((0, 0), (0, 0), (r, 0)))[:, :, :8]),
    "nothing has moved": lambda a, r: a.copy(),
})
