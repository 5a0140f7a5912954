"""What an author writes down about an exercise, and where it is found."""
from dataclasses import dataclass, field


@dataclass
class Entry:
    """One exercise: see `entry` for the meaning of the fields."""
    key: str
    course: object
    cases: list = None
    mistakes: dict = field(default_factory=dict)
    given: object = None
    use: object = None
    random: object = None
    tolerance: float = 1e-6
    note: object = None
    seconds: float = 2.0
    known: dict = field(default_factory=dict, repr=False)      # what course and wrong answers do, once worked out

    @property
    def is_value(self):
        """True for a value judged by `check`, False for a function or class judged by `exercise`."""
        return self.cases is None


ENTRIES = {}


def entry(key, course, cases=None, mistakes=None, given=None, use=None, random=None, tolerance=1e-6, note=None,
          seconds=2.0):
    """Write down an exercise, in checks/chNN.py.

        def relu(z):                                        # the course's version, as in the solution
            return np.maximum(z, 0)

        entry("3.2", course=relu, cases=[(np.array([0.0, 2, -1]),), (np.array([[-1.0, 2, 3], [4, -5, 6]]),)],
              mistakes={                                    # at least three wrong answers that people give
                  "-1 became 1; it should be 0": np.abs,
                  "positive numbers became 1; return z itself": lambda z: (z > 0) * 1.0,
                  "turned round: the negative ones are kept": lambda z: np.minimum(z, 0)},
              random=lambda rng: (rng.normal(size=(5, 3)),))

    In the notebook: a heading "### Exercise 3.2 · …" with a line "●○○ · 5 minutes" and the task; a code cell (tag
    `exercise`), a markdown cell (tag `hint`), a markdown cell (tag `solution`) that holds the code cell, filled.

    key         as in the notebook: `@exercise("3.2")`, or `check("1.1", …)` for a value
    course      the right function or class, or the right value
    cases       list of tuples of arguments; without cases the exercise is a value
    mistakes    {hint: wrong function, class or value}: an answer that does the same on every case gets that hint, the
                first that fits. The hint may be a function(got, case) that returns the line; a tuple of wrong answers
                may share a hint; for a value the wrong answer may be a function(value) that returns True or False.
    given       the broken version that stands in the cell of a debugging exercise; unchanged = not attempted
    use         use(answer, *case) → what is compared (number, array, tuple, dict): for classes, state and chance.
                Chance is seeded anew before each call. For a value: use(value) → what is compared.
    random      random(rng) → a tuple of arguments, for the test that course and solution agree on random input
    tolerance   how far a number may be off, relative to max(1, size)
    note        a word added after ✓; or {word: function(answer) → True when it applies}
    seconds     time for one call
    """
    ENTRIES[key] = Entry(key, course, cases, dict(mistakes or {}), given, use, random, tolerance, note, seconds)


def find(key):
    """The entry of `key`, or None; the chapter's file is read at the first use of one of its keys."""
    from .. import checks
    if key not in ENTRIES:
        checks.load(key)
    return ENTRIES.get(key)


def the_course(key):
    """The course's version of an exercise: what your own answers call where an earlier exercise is still open."""
    return find(key).course


def in_order(keys):
    """Keys in the order of the course: 2.9 before 2.10, exercises before quizzes."""
    def place(key):
        chapter, _, rest = str(key).partition(".")
        return (int(chapter) if chapter.isdigit() else 99, not rest.isdigit(), int(rest) if rest.isdigit() else 0, rest)
    return sorted(keys, key=place)
