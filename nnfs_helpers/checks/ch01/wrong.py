"""What chapter 01's answers are tried on, and wrong answers to its exercises that take more than a line."""

INPUTS, WEIGHTS, BIAS = [1, 2, 3], [0.2, 0.8, -0.5], 2
THREE, FOUR = (INPUTS, WEIGHTS, BIAS), ([1.0, 2.0, 3.0, 2.5], [0.2, 0.8, -0.5, 1.0], 2.0)
ONE, TWO = ([2.0], [1.5], -1.0), ([-1.5, 4.0], [0.5, 2.0], 0.25)
SAME = ([2.0, -1.0], [2.0, -1.0], 0.5)          # inputs that happen to equal their weights
LESS, MORE = ([1.0, 2.0, 3.0, 2.5], WEIGHTS, 2.0), ([1.0, 2.0], WEIGHTS, 2.0)


def lists(rng):
    n = int(rng.integers(1, 7))
    return rng.normal(size=n).tolist(), rng.normal(size=n).tolist(), float(rng.normal())


def one_of(*values):
    """Recognizes a value that is near one of these."""
    return lambda v: isinstance(v, (int, float)) and any(abs(v - value) < 1e-4 for value in values)


def walks_two(a, b):
    return sum(x * y for x, y in (a, b))


def products(a, b):
    return [x * y for x, y in zip(a, b, strict=False)]


def starts_nowhere(inputs, weights, bias):
    for i in range(len(inputs)):
        total += inputs[i] * weights[i]  # noqa: F821, F823
    return total + bias  # noqa: F821


def loops_over_a_number(inputs, weights, bias):
    for _ in len(inputs):
        pass


def three_terms(x, w, b):
    return x[0] * w[0] + x[1] * w[1] + x[2] * w[2] + b


def multiplied_sums(x, w, b=0):
    return sum(x) * sum(w) + b


def unchecked(x, w, b):
    return sum(products(x, w)) + b


def complains(error, when=lambda x, w: len(x) != len(w)):
    """A neuron that raises `error` (or returns it, when it is a value) at lists for which `when` is true."""
    def answer(x, w, b):
        if when(x, w):
            if isinstance(error, type):
                raise error("lengths")
            return error
        return unchecked(x, w, b)
    return answer


def counts_not(answer):
    """True when the error that is raised does not name both lengths."""
    for inputs, weights, bias in (LESS, MORE):
        try:
            answer(inputs, weights, bias)
        except ValueError as error:
            if not all(str(len(numbers)) in str(error) for numbers in (inputs, weights)):
                return True
    return False


def handed(answer, inputs, weights, bias):
    """What the answer hands back; an error or a message that is returned instead of raised is marked as one."""
    got = answer(inputs, weights, bias)
    return "a message, returned" if isinstance(got, (Exception, str)) else got
