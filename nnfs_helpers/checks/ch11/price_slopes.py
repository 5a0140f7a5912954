"""What goes wrong with the slopes of the price in chapter 11's backward (11.5): hint and wrong layers."""

import numpy as np

from .prices import penalty
from .versions import made, one_part, slopes, with_gradients, with_slopes

PRICE_MISTAKES = {
    "L2's slope has a 2 in it: the slope of w² is 2w": (
        with_slopes(lambda w, a, b: a * np.sign(w) + b * w),
        *one_part(lambda w, a, b: a * np.sign(w) + b * w),
    ),
    "the sign: a price on size has a slope that points away from 0, so it is added": (
        made(lambda s, dW, db, dX, pW, pb: (dW - pW, db - pb, dX)),
        *one_part(lambda w, a, b: -slopes(w, a, b)),
        with_slopes(lambda w, a, b: slopes(w, a, -b)),
        with_slopes(lambda w, a, b: slopes(w, -a, b)),
    ),
    "the strengths are missing: l1 times the sign, 2 times l2 times the value": (
        with_slopes(lambda w, a, b: np.sign(w) + 2 * w),
        with_slopes(lambda w, a, b: np.sign(w) + 2 * b * w),
        with_slopes(lambda w, a, b: a * np.sign(w) + 2 * w),
    ),
    "L1 and L2 are swapped: l1 goes with the sign, l2 with the value": with_slopes(lambda w, a, b: slopes(w, b, a)),
    "the 2 belongs to L2 alone; the slope of |w| is 1 or −1": (
        with_slopes(lambda w, a, b: 2 * slopes(w, a, b / 2)),
        *one_part(lambda w, a, b: 2 * slopes(w, a, b / 2)),
    ),
    "L1's slope is 1 or −1 whatever the size, not the weight itself": with_slopes(
        lambda w, a, b: a * w + 2 * b * w
    ),
    "the strength counts twice: the slopes have it in them already": with_slopes(
        lambda w, a, b: a * a * np.sign(w) + 2 * b * b * w
    ),
    "the same number went onto every slope, the price itself; each weight has a slope of its own": (
        with_slopes(penalty),
        made(lambda s, dW, db, dX, pW, pb: (
            dW + penalty(s.weights, s.weight_regularizer_l1, s.weight_regularizer_l2), db, dX)),
    ),
    "L1's slope below 0 is −1": with_slopes(lambda w, a, b: a + 2 * b * w),
    "that adds prices, not slopes: |w| and w² belong to the loss": with_slopes(
        lambda w, a, b: a * np.abs(w) + b * w**2
    ),
    "the size itself stands where its slope belongs: |w| is L1's price, sign(w) its slope": (
        with_slopes(lambda w, a, b: a * np.abs(w) + 2 * b * w),
        *one_part(lambda w, a, b: a * np.abs(w) + 2 * b * w),
    ),
    "the square stands where its slope belongs: w² is L2's price, 2w its slope": (
        with_slopes(lambda w, a, b: a * np.sign(w) + b * w**2),
        with_slopes(lambda w, a, b: a * np.sign(w) + 2 * b * w**2),
        *one_part(lambda w, a, b: a * np.sign(w) + 2 * b * w**2),
    ),
    "L2 is there, L1 is not": with_slopes(lambda w, a, b: 2 * b * w),
    "L1 is missing in one of the two: weights and biases have it each": one_part(lambda w, a, b: 2 * b * w),
    "L1 is there, L2 is not": with_slopes(lambda w, a, b: a * np.sign(w)),
    "L2 is missing in one of the two: weights and biases have it each": one_part(lambda w, a, b: a * np.sign(w)),
    "one sum went onto every slope; each weight's slope is made of that weight alone": (
        with_slopes(lambda w, a, b: a * np.sign(w).sum() + 2 * b * w.sum()),
        with_slopes(lambda w, a, b: a * np.sign(w) + 2 * b * w.sum()),
        with_slopes(lambda w, a, b: a * np.sign(w).sum() + 2 * b * w),
        *one_part(lambda w, a, b: a * np.sign(w) + 2 * b * w.sum()),
        *one_part(lambda w, a, b: a * np.sign(w).sum() + 2 * b * w),
    ),
    "sign and value are those of the weights and biases; you take them of their gradients": (
        with_gradients(lambda d, w, a, b: d + slopes(d, a, b)),
        with_gradients(lambda d, w, a, b: d + a * np.sign(w) + 2 * b * d),
        with_gradients(lambda d, w, a, b: (d + a * np.sign(w)) * (1 + 2 * b)),
        with_gradients(lambda d, w, a, b: d + a * np.sign(d) + 2 * b * w),
    ),
}
