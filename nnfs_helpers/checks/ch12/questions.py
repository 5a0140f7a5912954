"""The questions of chapter 12."""
from ...quizzes import question

question("12.e", "One of the 64 hidden neurons is silenced, the one that hurts most. How much accuracy, of .92, goes?",
         {"about a third of all points": True,
          "about 1 in 64": "that is what it would be if all shared the work equally; they do not",
          "nothing, 63 are left": "training never asked whether the other 63 could do without it",
          "all of it": "many points lie where this neuron says nothing: they are still right"},
         right="one neuron in 64 carries that much")

question("12.f", "64 neurons, each kept with chance 0.9. How many survive, on average over many draws?",
         number=57.6, tolerance=1e-3,
         wrong={6.4: "that many are dropped", 58: "on average, so it need not be a whole number: 64 · 0.9",
                0.9: "that is the chance of each; there are 64",
                57: "on average, so it need not be a whole number: 64 · 0.9"},
         right="64 · 0.9; single draws lie around it")

question("12.g", "A table of a million ones times a mask of rate 0.1. What is its mean, to one decimal?",
         number=0.9, tolerance=2e-3,
         wrong={1: "a tenth of the ones is missing", 0.1: "that is the share that is missing",
                0.81: "once 0.9, not twice", 1.111: "nothing has been scaled yet"},
         right="a tenth is missing")

question("12.h", "Accuracy is lower on the training data than on fresh data, in every seed. Why?",
         {"in training it is measured with neurons missing": True,
          "fresh data leaked into training": "look first at what was measured: the fresh points were drawn afterwards",
          "the fresh data are easier": "they come from the same generator, with the same noise",
          "luck": "ten of ten seeds is not luck",
          "the network is underfitted": "then both would be low; that alone does not put one above the other"})

question("12.i", "Where does dropout do harm by its place alone?",
         {"behind the output layer, on the scores": True,
          "before ReLU instead of after it": "the same: ReLU turns a dropped 0 into 0, and a scale that is not "
                                             "negative passes through it",
          "on a wide hidden layer": "that is where it belongs",
          "on the inputs, at a small rate": "allowed: it hides features, and can help where there are many"},
         right="a dropped score is 0, which is not unlikely: it may even win")

question("12.j", "200 draws for one point hardly differ. What do you know?",
         {"the thin networks agree about it": True,
          "the answer is right": "all of them may be wrong together: the spread measures agreement, not truth",
          "dropout is switched off": "far from every border a few missing neurons change little; look at a point "
                                     "near one",
          "the point was in the training data": "a fresh point in the middle of a region gives the same"})

question("12.a", "Rate 0.1. By what are the survivors multiplied?", {
    "1.111": True, "0.9": "the wrong way: they have to make up for the others",
    "1.1": "0.9 · 1.1 is 0.99; 1/0.9 is wanted",
    "10": "that is 1/rate: it would fit if nine of ten were dropped"})

question("12.b", "The mask is drawn once, in `__init__`, and kept. What is trained?", {
    "a smaller network, without dropout": True,
    "the same as with dropout": "the missing neurons never change, so the others never learn to do without one another",
    "the same, only faster": "another network: a tenth of it is never used",
    "nothing: an error": "it runs quietly, which is the trouble"})

question("12.c", "How many parameters does a dropout layer have that are learned?", {
    "0": True, "one for each input": "the mask is drawn, not learned", "1, the rate": "the rate is chosen by you",
    "as many as samples in the batch": "the mask is drawn anew each time; nothing of it is kept"})

question("12.d", "A neuron was dropped for a sample. How much blame does it get for it in `backward`?", {
    "0": True, "as much as without dropout": "it said nothing, and is to blame for nothing",
    "1/(1 - rate) times as much": "that is for the survivors",
    "it is left to chance": "backward takes the mask of forward; nothing is drawn"})
