"""The questions of chapter 09."""

from ...quizzes import question

question(
    "9.e",
    "AdaGrad with rate 1, and a slope that is 1 at every step. How long is step 100?",
    number=0.1,
    tolerance=2e-3,
    wrong={
        1: "the cache holds 100 squares by now, and the root of 100 divides",
        0.01: "divided by the sum, 100; it is divided by its root",
        10: "the root of the cache divides",
        0: "it shrinks for ever and never is 0",
    },
    right="1 / √100",
)

question(
    "9.f",
    "A slope of 10 for twenty steps, then of 0.1. How long is AdaGrad's next step, at rate 1, about?",
    {
        "0.002: the cache still holds the twenty steep squares": True,
        "1: the slope has just changed, so it starts anew": "the cache is a sum: nothing ever leaves it",
        "0.1: as long as the slope": "that would be plain descent; the slope is divided by √2000, about 45",
        "0.2: they go on shrinking as before": "so long was the last one; the slope on top is 100 times smaller",
    },
)

question(
    "9.g",
    "Does Adam's correction make the first steps longer or shorter?",
    {
        "shorter, by a factor of about 3 at step 1": True,
        "longer: both averages begin too small": "both are made larger, one above the line and one below it",
        "neither, it cancels": "m grows tenfold, but √c by √1000, about 32",
        "longer, tenfold": "m grows tenfold; √c, below the line, by about 32",
    },
    right="0.1 and √0.001: 10 / 31.6 = 0.316",
)

question(
    "9.h",
    "At which step does the correction shorten most?",
    {
        "near step 12": True,
        "at step 1": "there it is 0.316; m's part is made good within some twenty steps, c's only after thousands",
        "near step 1000": "there it is 0.8, nearly back at 1",
        "it is the same at all steps": "both parts change with t, at different speeds",
    },
)

question(
    "9.i",
    "The slope is 1000 instead of 0.001. Which first step becomes a million times longer?",
    {
        "SGD's alone": True,
        "all four": "AdaGrad, RMSprop and Adam divide the slope by its own size",
        "SGD's and AdaGrad's": "AdaGrad divides by √(g²), the size of this very slope",
        "none": "SGD's step is rate times slope",
    },
)

question(
    "9.a",
    "How many numbers does Adam keep for each weight, beside the weight and its slope?",
    number=2,
    wrong={
        1: "that is momentum, AdaGrad or RMSprop",
        0: "that is plain SGD",
        3: "the corrected ones are made anew at each step",
        4: "a momentum and a cache; the corrected ones are copies",
    },
    right="a momentum and a cache",
)

question(
    "9.b",
    "Why do AdaGrad's steps become shorter, even with a slope that stays?",
    {
        "its sum of squares only grows": True,
        "because of the decay of the rate": "also without: the cache alone does it",
        "because of momentum": "it has none",
        "because of the 1e-7": "that is nothing beside the root of the cache",
    },
)

question(
    "9.c",
    "RMSprop in the notes' run: accuracy .723 at epoch 9900, .860 at 10,000. Why so late a jump?",
    {
        "its steps stay about as long as the rate, even at the bottom": True,
        "overfitting": "these are the training data",
        "a mistake in the gradients": "they pass gradcheck",
        "new data": "the same 300 points all along",
    },
)

question(
    "9.d",
    "Does gradient descent find the lowest point?",
    {
        "there is no promise": True,
        "yes, if one waits long enough": "it may rest in another hollow for ever",
        "yes, with momentum": "momentum passes some hills, not all",
        "yes, with Adam": "on the hill of this chapter it depends on its rate",
    },
)

question(
    "9.j",
    "Which cause belongs to which curve?",
    match={
        "A": "all is well",
        "B": "rate far too small",
        "C": "rate too large: it jumps about",
        "D": "all weights began at 0",
        "E": "RMSprop at the bottom: now and then a long step",
        "F": "the rate decays too fast",
        "G": "the sign of the step is turned",
        "H": "rate so large that every neuron is dead",
    },
    wrong={
        ("D", "rate far too small"): "that would fall a little, like B; this is flat to the last digit, exactly ln 3",
        ("B", "the rate decays too fast"): "that goes level early, like F; this still falls at the end",
        ("F", "rate far too small"): "then it would go on falling evenly; this one stops",
        ("F", "all weights began at 0"): "then it would not leave ln 3 at all",
        ("C", "RMSprop at the bottom: now and then a long step"): "this one jumps all the time, not for a moment",
        ("E", "rate too large: it jumps about"): "single peaks, and then all is as before; between them it falls",
        ("E", "the sign of the step is turned"): "it falls nearly everywhere",
        ("H", "the sign of the step is turned"): "that climbs smoothly, like G; this leaps within a few steps",
        (
            "G",
            "rate so large that every neuron is dead",
        ): "it climbs smoothly: each step goes the wrong way, none is wild",
    },
)

question(
    "9.k",
    "All weights begin at 0, and Adam trains for 300 epochs. What is the loss, to four digits?",
    number=1.0986,
    tolerance=4e-4,
    wrong={
        0: "then every sample would be certain and right",
        1.1: "near; four digits after the point are wanted",
        0.433: "that is about what the healthy start reaches; here every slope of a weight is 0",
        0.3333: "that is the accuracy; the loss of an undecided network is ln 3",
    },
    right="ln 3: nothing has been learned, whatever the optimizer",
)
