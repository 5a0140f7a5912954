"""One exercise of each chapter as it is typed: a wrong answer that has a hint of its own, and a right one.

Both take the place of the `...` in the last line of the exercise's cell; the right one may have several lines.
"""
POINTS = "return predict(np.array([[x, y] for y in b for x in a])).argmax(axis=1).reshape(len(b), len(a))"
SMALL = "return ((16 * ink.reshape(8, len(ink) // 8, 8, -1).mean(axis=(1, 3)) - shift) / divide)"
STOP = """best = [int(np.argmin(losses[:k + 1])) for k in range(len(losses))]
end = next((k for k, b in enumerate(best) if k - b >= patience), len(best) - 1)
return end, best[end]"""

TYPED = {       # key: (wrong, right)
    "0.1": ("return x ** 2", "return 2 * x"),
    "1.4": ("return [x * y for x, y in zip(a, b)]", "return sum(x * y for x, y in zip(a, b))"),
    "2.3": ("return weights @ inputs", "return weights @ inputs + biases"),
    "3.2": ("return abs(z)", "return np.maximum(0, z)"),
    "4.2": ("return np.log(p[range(len(p)), y])", "return -np.log(p[range(len(p)), y])"),
    "5.2": ("return (f(x + h) - f(x - h)) / h", "return (f(x + h) - f(x - h)) / (2 * h)"),
    "6.4": ("return dvalues.T @ inputs", "return inputs.T @ dvalues"),
    "7.4": ("return y_pred - (np.eye(y_pred.shape[1])[y_true] if y_true.ndim == 1 else y_true)",
            "return (y_pred - (np.eye(y_pred.shape[1])[y_true] if y_true.ndim == 1 else y_true)) / len(y_pred)"),
    "8.7": (POINTS + ".T", POINTS),
    "9.1": ("return w + rate * g / (np.sqrt(c + g ** 2) + 1e-7), c + g ** 2",
            "return w - rate * g / (np.sqrt(c + g ** 2) + 1e-7), c + g ** 2"),
    "10.8": ("return np.eye(classes)[y] * (1 - share)", "return np.eye(classes)[y] * (1 - share) + share / classes"),
    "11.1": ("return l1 * w.sum() + l2 * (w ** 2).sum()", "return l1 * abs(w).sum() + l2 * (w ** 2).sum()"),
    "12.4": ("return dvalues * (mask == 0)", "return dvalues * mask"),
    "13.4": ("return y.reshape(1, -1)", "return y.reshape(-1, 1)"),
    "14.1": ("return ((y_true - y_pred) ** 2).mean()", "return ((y_true - y_pred) ** 2).mean(axis=1)"),
    "15.9": ("return len(losses) - 1, int(np.argmin(losses))", STOP),
    "16.1": ("return images.reshape(-1, len(images))", "return images.reshape(len(images), -1)"),
    "17.7": (SMALL, SMALL + ".reshape(1, 64)"),
    "18.1": ("return weights, biases", "return weights.T.copy(), biases[0].copy()"),
}


def typed(chapter):
    """(key, wrong answer, right answer) of a chapter, by the number in its file's name."""
    key = next(key for key in TYPED if key.partition(".")[0] == str(int(chapter)))
    return key, *TYPED[key]
