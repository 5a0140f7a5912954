"""Checks of chapter 00: one exercise, to see how exercises work."""
from ..exercises import entry
from ..quizzes import question


def double(x):
    return 2 * x


def square(x):
    return x * x


def prints(x):
    print(2 * x)


def adds_two(x):
    return x + 2


def unchanged(x):
    return x


entry("0.1", course=double, cases=[(2,), (3,), (-1.5,), (0,)],
      mistakes={"your function shows a number but hands back None: use `return`": prints,
                "right for 2, not for 3: twice, not squared": square,
                "right for 2, not for 3: twice means times 2, not plus 2": adds_two,
                "you hand back x as it came: multiply it by 2": unchanged,
                "you halved it; twice is times 2": lambda x: x / 2,
                "`**` is a power, 2 ** 3 is 2 · 2 · 2; times is a single star": lambda x: 2 ** x,
                "that is x two times side by side; wanted is one number, 2 times x": (
                    lambda x: [x] * 2, lambda x: (x, x)),
                "`int` cuts off what stands after the point: leave x as it is": lambda x: 2 * int(x)},
      random=lambda rng: (rng.normal(),))

question("0.2", "One cell says `n = 0`, the next `n = n + 1`. You run the first once and the second three times. "
         "What is n?", number=3,
         wrong={1: "a cell does its work each time it is run", 4: "the first cell set 0, then three additions",
                2: "three runs add 1 three times, and the first of them makes 1 of 0",
                0: "each run of the second cell adds 1 to what n is at that time"},
         right="three runs, three additions")

question("0.3", "The notebook says `name 'X' is not defined`. What helps?",
         {"run the cells above, from the top": True,
          "install the package again": "the package is there; the cell that makes X was not run",
          "edit the cell that stopped": "nothing is wrong in it: X is made further up",
          "restart the kernel and do nothing else": "a restart forgets even more: restart and run all above"})

question("0.a", "What does ○ in front of an exercise's number mean?",
         {"not attempted yet: the course's version is used": True,
          "your answer is wrong": "a wrong answer gets a ✗",
          "the notebook is broken": "nothing is broken, and nothing stops",
          "you must solve it to go on": "never: the course's version stands in for yours"})

question("0.b", "Where is an exercise's solution?",
         {"in the drop-down under the exercise": True,
          "in the module nnfs_helpers only": "the module holds the checks; the solution is in the notebook",
          "in the next chapter": "no chapter keeps another's solutions",
          "nowhere": "open the drop-down under the hint"})

question("0.c", "You solved exercise 3.2. Whose function draws the next picture?",
         {"yours": True,
          "the course's": "only while yours fails",
          "the average of both": "one of them is used: yours, since it is right",
          "nobody's: pictures are stored": "they are drawn anew each time the cell is run"})

question("0.d", "What must you know before chapter 01?",
         {"loops, lists, functions and school algebra": True,
          "derivatives": "chapter 05 builds them",
          "NumPy": "chapter 02 begins with it",
          "classes": "chapter 02 has a box on them"})
