"""The questions of chapter 14."""
from ...quizzes import question

question("14.e", "Which end can give every number there is, −0.7 as well as 3?",
         {"none: the last layer's output as it is": True,
          "sigmoid": "it never leaves 0 to 1",
          "ReLU": "it never goes below 0, and its slope there is 0 as well",
          "softmax": "with one output it always says 1"})

question("14.b", "Why make a class of an activation that changes nothing?",
         {"every kind of last layer then has forward and backward, and the loops stay the same": True,
          "it is faster": "it computes nothing, and nothing would be faster still",
          "the optimizer needs it": "an optimizer sees weights and biases only",
          "it bends the line": "a straight line stays straight: see chapter 03"})

question("14.c", "All targets and predictions are multiplied by 1000 (kilometers become meters). The mean "
                 "squared error?",
         {"a million times as large": True,
          "a thousand times as large": "the error is a thousand times as large; it is squared",
          "the same": "it has a unit, the square of the target's",
          "a thousandth": "larger numbers, larger errors"})

question("14.f", "Ten points, one of them a far outlier. Which constant has the least squared loss, which the "
                 "least absolute loss?",
         {"the mean, and the median": True,
          "the same one": "the slopes differ, so the places where they add up to 0 differ",
          "the median, and the mean": "the other way round: an absolute error pulls with force 1, however far",
          "the mean, and the outlier": "each point pulls with force 1: nine against one"},
         right="squared: the differences add up to 0; absolute: as many points above as below")

question("14.a", "A fresh network on the sine, before any step: its mean squared error is about …", number=0.5,
         tolerance=6e-3,
         wrong={0: "that would be a perfect fit",
                1: "sin² reaches 1, and 0 as often; its mean?",
                0.25: "half of a half? The output is about 0, so the loss is the mean of sin²",
                0.707: "that is the spread of the sine; the loss is the mean of the squares",
                0.693: "ln 2 belongs to yes and no, chapter 13",
                0.637: "that is the mean of |sin|, the absolute loss",
                -0.5: "a square is never below 0",
                0.333: "so it would be for a straight line, whose squares are those of x; a sine stays near ±1 longer"},
         right="the output is about 0, and the mean of sin² is ½, since sin² + cos² = 1 and both have the same mean")

question("14.g", "The second run above ends at accuracy .620 and loss .031. Is that poor?",
         {"R² is .94: it explains most, but not all": True,
          "yes, 38 % of the predictions are worthless": "they miss by more than a 250th of the spread: a strict ruler",
          "no, .620 is well above chance": "there are no classes, so there is no chance level",
          "loss .031 means 3 % are wrong": "a squared error has a unit and is no share"},
         right="1 − .031 / .5; and accuracy .004 at loss .145 still is an R² of .71")

question("14.h", "Four runs were printed as differing in the learning rate alone. Before the first step three "
                 "have the loss .500, one .496. Why?",
         {"the fourth has other first weights": True,
          "its learning rate is smaller": "no step was made yet: the rate has had no say",
          "chance": "all were given the same seed, so the same draws",
          "it has other data": "sine_data draws nothing at random: each call gives the same points"})

question("14.i", "64 hidden neurons, zero biases, x from 0 to 1. About how many are dead, that is 0 for every "
                 "x?", number=32, tolerance=0.1,
         wrong={0: "a negative weight times a positive x is negative, and ReLU makes it 0",
                64: "a positive weight gives w·x above 0: those live",
                1: "each negative weight makes one",
                0.5: "the share may be right; how many of the 64 are that?",
                16: "how many of 64 draws around 0 are negative?"},
         right="every negative weight makes one, about half. Their slope is 0, so no optimizer ever moves them")

question("14.j", "A dead neuron gets a slope of 0 at every sample. Can Adam bring it back?",
         {"no: a step that is made of zeros is 0": True,
          "yes, it scales small slopes up": "0 divided by anything is 0",
          "yes, by its momentum": "there never was a slope to remember",
          "yes, at a larger rate": "any rate times 0"})

question("14.k", "The network was trained on x from 0 to 1. What does it give at x = 1.3?",
         {"it goes on nearly straight, as its last piece points": True,
          "the sine goes on": "it has never seen that a sine repeats; it has hinges, and none bends out there",
          "0": "nothing pulls it back where no data are",
          "an error": "any number can be multiplied by a weight"})

question("14.l", "How well does it do between two training points, at x = 0.0005, say?",
         {"about as well as at the points": True,
          "badly: it has never seen it": "between two points there is at most a hinge or two; the pieces are "
                                         "short and straight",
          "it gives exactly the sine": "it gives the straight line between what it gives beside it"})

question("14.d", "What does an outlier do to the absolute loss?",
         {"it pulls with the same force as every other point": True,
          "nothing: it is ignored": "its force is 1, as everyone's, not 0",
          "it pulls harder than the others": "that is the squared loss",
          "it is removed from the data": "a loss removes nothing"})

question("14.m", "One hidden layer, He's weights, biases 0, x from 0 to 1. Does He's start cure it?",
         {"hardly: all bends still stand at 0": True,
          "yes, it was made for ReLU": "it sets how LARGE the signals are; where the neurons bend is another matter",
          "yes, no neuron is dead any more": "a negative weight is negative at any size",
          "no, He is wrong": "it does what it is for: keep signals alive through many layers"})

question("14.n", "Match each sign with its cause.",
         match={"two or three straight pieces": "all bends in one place",
                "a loss that climbs from the first step": "the gradient's sign",
                "one answer for all inputs, the loss at the variance": "labels (n,) against outputs (n, 1)"},
         wrong={("two or three straight pieces", "the gradient's sign"): "then it would not fit at all",
                ("a loss that climbs from the first step", "all bends in one place"): "that loss falls, then stays"})
