"""Check of chapter 08: how long steps with momentum become."""
import numpy as np

from ...exercises import entry

entry("8.3", course=[1.0, 1.9, 2.71, 9.948462247926777], tolerance=1.9e-4, mistakes={
    "the first step is right, and then each one also keeps 0.9 of the step before": [1.0, 1.0, 1.0, 1.0],
    "0.1 comes in where the new slope is weighed by 1 − 0.9: an average, as in chapter 09. Here it is added in full": (
        lambda v: abs(v[0] - 0.1) < 1e-9),
    "it does not grow for ever: each step forgets a tenth. Let Python count the 50th, or think of 1 + 0.9 + 0.81 + …": (
        lambda v: np.allclose(v[:3], [1, 1.9, 2.71]) and v[3] > 10.0001),
    "the whole step before is kept, as if momentum were 1; 0.9 of it is": lambda v: np.allclose(v[:3], [1, 2, 3]),
    "10 is where it leads; after 50 steps a little is still missing (three digits, please)": (
        lambda v: np.allclose(v[:3], [1, 1.9, 2.71]) and v[3] == 10),
    "lengths, please, without the sign": lambda v: max(v) < 0,
    "that is 0.9 of the steps before, each by itself shrinking: the new slope, 1, is added each time": (
        lambda v: np.allclose(v[:3], [1, 0.9, 0.81])),
    "where the three steps have led TO is 1, 2.9, 5.61; asked is how long each is": (
        lambda v: np.allclose(v[:3], [1, 2.9, 5.61])),
    "that is step 49: the loop must run fifty times": lambda v: np.allclose(v, [1, 1.9, 2.71, 9.9427], atol=2e-3),
    "that is step 51: the loop has run once too often": lambda v: np.allclose(v, [1, 1.9, 2.71, 9.9536], atol=2e-3),
    "0.9 of the step before is added, not 0.9 each time: the third is 0.9 · 1.9 + 1": (
        lambda v: np.allclose(v[:3], [1, 1.9, 2.8])),
    "0.9 belongs to the step before alone; the new slope, 1, is added in full": (
        lambda v: np.allclose(v[:2], [0.9, 1.71])),
    "multiplied again and again by 1.9: each step is 0.9 of the one before, plus 1":
        lambda v: np.allclose(v[:3], [1, 1.9, 3.61]),
    "the memory is 0 before step 1; that step is as long as the slope, 1": lambda v: np.allclose(v[:3], [0, 1, 1.9]),
    "the first three are right; count on to the 50th step with a loop": lambda v: np.allclose(v[:3], [1, 1.9, 2.71]),
    "step = 0.9 · step + 1, beginning at 0: what comes second?": (
        lambda v: abs(v[0] - 1) < 1e-9 and abs(v[1] - 1.9) > 1e-3),
})
