"""Check of chapter 09: an Adam with three planted mistakes (9.10)."""

import numpy as np

from ...exercises import entry


def made_of(*mistakes, hat="used", bare=None, cache=0.999, old=0.999, new=0.001, momentum=0.9, root_of="c_hat"):
    """Adam on one number, with these of the three mistakes left in it: overwritten, betas, inside."""

    def walk(w, slopes, rate):
        m = c = 0.0
        path = []
        for t, g in enumerate(slopes, start=1):
            m = 0.9 * m + 0.1 * g
            c = 0.9 * c + 0.1 * g**2 if "betas" in mistakes else old * c + new * g**2
            m_hat = m / (1 - momentum**t)
            if "overwritten" in mistakes:
                m = m_hat
            c_hat = c / (1 - cache**t)
            if "cache" in mistakes:
                c = c_hat
            if root_of == "c":
                c_hat = c
            root = np.sqrt(c_hat + 1e-7) if "inside" in mistakes else np.sqrt(c_hat) + 1e-7
            step = (m_hat if hat == "used" else m) / (root if bare is None else np.sqrt(c_hat))
            w = w - rate * step + (bare or 0)
            path.append(w)
        return np.array(path)

    return walk


def walk(w, slopes, rate):  # a start, a list of slopes → w after each, (steps,)
    m, c, path = 0.0, 0.0, []
    for t, g in enumerate(slopes, start=1):
        m = 0.9 * m + 0.1 * g
        c = 0.9 * c + 0.1 * g**2
        m = m / (1 - 0.9**t)
        c_hat = c / (1 - 0.999**t)
        w = w - rate * m / np.sqrt(c_hat + 1e-7)
        path.append(w)
    return np.array(path)


entry(
    "9.10",
    course=made_of(),
    given=walk,
    random=lambda rng: (float(rng.normal()), list(rng.normal(size=6)), 0.2),
    cases=[(1.0, [2.0, 2.0, -1.0, 0.5, 0.5], 0.1), (-3.0, [1e-3, 1e-4, -2e-4, 1e-4], 0.05)],
    mistakes={
        "one is left: the cache forgets too soon. Which beta is it?": made_of("betas"),
        "one is left: the momentum goes on from its corrected form. Correct a copy": made_of("overwritten"),
        "one is left, and it shows where slopes are small: 1e-7 is added to the root, not under it": (
            made_of("inside")
        ),
        "one is mended; momentum's correction and the cache's beta are left": made_of("overwritten", "betas"),
        "one is mended; the cache's beta and the place of 1e-7 are left": made_of("betas", "inside"),
        "one is mended; momentum's correction and the place of 1e-7 are left": made_of("overwritten", "inside"),
        "the corrected momentum is computed, and then not used": made_of(hat="left out"),
        "1e-7 belongs to the divisor: without it, or outside the brackets, it divides by the bare root": (
            made_of(bare=0.0),
            made_of(bare=1e-7),
            made_of("overwritten", bare=0.0),
            made_of("betas", "overwritten", bare=0.0),
        ),
        "cache and correction have one beta: it is 0.999 in both": made_of("betas", cache=0.9),
        "the cache's two weights add up to 1: 0.999 and 0.001": (
            made_of(new=0.1),
            made_of(new=0.01),
        ),
        "half a beta: the cache keeps 0.999 of itself and takes 0.001 of the new square": (
            made_of(old=0.9),
            made_of(old=0.99, new=0.01),
        ),
        "ĉ is computed, and then not used: its root is what divides": (
            made_of(root_of="c"),
            made_of(root_of="c", bare=0.0),
        ),
        "momentum's correction has momentum's beta, 0.9": made_of(momentum=0.999),
        "both corrections are stored now: the averages themselves go on uncorrected": made_of("overwritten", "cache"),
        "uphill: the step is subtracted": lambda w, slopes, rate: made_of()(w, slopes, -rate),
        "the corrections are not the mistake: they are needed. One of them is stored where it should not be": (
            lambda w, slopes, rate: plain(w, slopes, rate)
        ),
    },
)


def plain(w, slopes, rate):
    """Everything mended, and both corrections thrown away."""
    m, c, path = 0.0, 0.0, []
    for g in slopes:
        m, c = 0.9 * m + 0.1 * g, 0.999 * c + 0.001 * g**2
        w = w - rate * m / (np.sqrt(c) + 1e-7)
        path.append(w)
    return np.array(path)
