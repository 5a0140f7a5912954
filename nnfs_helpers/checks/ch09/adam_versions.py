"""Adam's step of chapter 09 in many versions: right, and with one part exchanged."""


from .adagrad import quiet, root


def adam(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m = beta_1 * m + (1 - beta_1) * g
    c = beta_2 * c + (1 - beta_2) * g**2
    m_hat, c_hat = m / (1 - beta_1**t), c / (1 - beta_2**t)
    return w - rate * m_hat / root(c_hat), m, c


def made_of(
    average=lambda m, g, beta: beta * m + (1 - beta) * g,
    square=lambda g: g**2,
    hats=None,
    step=None,
    keep=False,
    betas=lambda one, two: (one, two),
):
    """Adam's step with one part exchanged."""

    def wrong(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
        beta_1, beta_2 = betas(beta_1, beta_2)
        m, c = average(m, g, beta_1), average(c, square(g), beta_2)
        m_hat, c_hat = (hats or (lambda m, c, one, two, t: (m / (1 - one**t), c / (1 - two**t))))(
            m, c, beta_1, beta_2, t
        )
        w = w - rate * (step or (lambda m, c, g: m / root(c)))(m_hat, c_hat, g)
        return (w, m_hat, c_hat) if keep else (w, m, c)

    return quiet(wrong)


def in_place(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    new = adam(w, g, m, c, t, rate, beta_1, beta_2)
    m[...], c[...] = new[1:]
    return new


def finish(w, m, c, t, rate, beta_1, beta_2):
    """The step of these averages."""
    return w - rate * m / (1 - beta_1**t) / root(c / (1 - beta_2**t)), m, c


def averages_swapped(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m, c = beta_2 * m + (1 - beta_2) * g, beta_1 * c + (1 - beta_1) * g**2
    return finish(w, m, c, t, rate, beta_1, beta_2)


def early(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    return finish(w, m, c, t, rate, beta_1, beta_2)[0], *adam(w, g, m, c, t, rate, beta_1, beta_2)[1:]


def squares_of_m(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m = beta_1 * m + (1 - beta_1) * g
    return finish(w, m, beta_2 * c + (1 - beta_2) * m**2, t, rate, beta_1, beta_2)


def first_a_sum(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    return finish(w, beta_1 * m + g, beta_2 * c + (1 - beta_2) * g**2, t, rate, beta_1, beta_2)


def eights(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m, c = beta_1 * m - rate * g, beta_2 * c + (1 - beta_2) * g**2
    return w + m / root(c / (1 - beta_2**t)), m, c


def with_average(rule):
    """Adam with another momentum: rule(m, g, beta_1, beta_2)."""

    def wrong(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
        return finish(w, rule(m, g, beta_1, beta_2), beta_2 * c + (1 - beta_2) * g**2, t, rate, beta_1, beta_2)

    return quiet(wrong)


def with_cache(rule):
    """Adam with another cache: rule(c, g, beta_1, beta_2)."""

    def wrong(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
        return finish(w, beta_1 * m + (1 - beta_1) * g, rule(c, g, beta_1, beta_2), t, rate, beta_1, beta_2)

    return quiet(wrong)
