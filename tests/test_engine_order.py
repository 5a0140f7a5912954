"""The exercise engine leaves everything as it was: names, random numbers, threads, what the learner stops."""
import builtins
import os
import random
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from bad_answers import asks, endless, swallows
from engine_cases import not_for_ever, own_entries, relu  # noqa: F401

from nnfs_helpers.exercises import exercise


def test_the_fall_back_does_not_help_an_answer(capsys):
    scope = {"np": np, "exercise": exercise}
    exec("@exercise('90.1')\ndef relu(z):\n    return z * 1", scope)
    assert scope["relu"] is relu
    exec("@exercise('90.1')\ndef relu(z):\n    return relu(z)", scope)
    assert "it calls itself without end" in capsys.readouterr().out.splitlines()[1]
    exec("@exercise('90.1')\ndef relu(z):\n    return z * (z > 0)", scope)
    assert capsys.readouterr().out == "✓ 90.1\n"
    exec("@exercise('90.1')\ndef relu(z):\n    return z * (z > 0)", scope)
    assert capsys.readouterr().out == "✓ 90.1\n" and scope["relu"] is not relu


def test_nothing_is_left_behind(capsys):
    np.random.seed(7)
    random.seed(7)
    before = np.random.get_state()[1].copy(), random.getstate(), builtins.input, sys.stdout, np.geterr()

    def gambles(z):
        np.random.seed()
        np.seterr(all="raise")
        random.random()
        return np.maximum(z, 0)
    for answer in (gambles, endless, asks):
        exercise("90.1")(answer)
    after = np.random.get_state()[1], random.getstate(), builtins.input, sys.stdout, np.geterr()
    assert np.array_equal(before[0], after[0]) and before[1:] == after[1:]
    assert not [t for t in threading.enumerate() if "_watch" in t.name]


def test_endless_answers_are_stopped_in_any_thread_again_and_again(capsys):
    started, done = time.monotonic(), []
    threads = [threading.Thread(target=lambda: done.append(exercise("90.1")(swallows))) for _ in range(2)]
    for thread in threads:
        thread.start()
        thread.join(30)
    for _ in range(5):
        exercise("90.1")(swallows)
    assert len(done) == 2 and time.monotonic() - started < 30
    assert capsys.readouterr().out.count("it still runs after") == 7
    time.sleep(0.3)                                  # nothing thrown arrives late
    assert sum(range(10**6)) > 0


def test_a_stop_by_the_learner_is_not_swallowed():
    def stopped(z):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        exercise("90.1")(stopped)
    assert sys.stdout is not None and builtins.input.__name__ != "asks"


def test_the_engine_needs_numpy_alone():
    """No matplotlib, IPython or ipywidgets for exercises and quizzes."""
    code = ("import sys\nfor name in ('ipywidgets', 'IPython', 'matplotlib'): sys.modules[name] = None\n"
            "from nnfs_helpers.exercises import exercise\nfrom nnfs_helpers.quizzes import quiz\n"
            "@exercise('0.1')\ndef double(x):\n    return 2 * x\n"
            "print(sorted(quiz('0.a')._repr_mimebundle_()))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert done.stdout == "✓ 0.1\n['text/html', 'text/plain']\n", done.stderr


SLOW_HOOK = """
import sys, time
from nnfs_helpers.engine.watchdog import OutOfTime, limited

def slow(event, args):
    end = time.monotonic() + 0.005 * (event == "sys.settrace")
    while time.monotonic() < end:
        pass

def swallows():
    while True:
        try:
            while True:
                pass
        except:
            pass

sys.addaudithook(slow)
for _ in range(20):
    try:
        limited(0.1, swallows)
    except OutOfTime:
        print("stopped")
"""


def test_an_audit_hook_that_takes_its_time_does_not_let_an_answer_go_on():
    """Graders listen to `sys.settrace`; Python up to 3.11 refuses one trace function while another is being set."""
    done = subprocess.run([sys.executable, "-c", SLOW_HOOK], capture_output=True, text=True, timeout=100)
    assert done.stdout.split() == ["stopped"] * 20, done.stderr
