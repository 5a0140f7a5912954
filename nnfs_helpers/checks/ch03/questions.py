"""The questions of chapter 03."""
from ...quizzes import question

# First sitting

question("3.b", "Ten linear layers, one behind the other, do the work of",
         {"one linear layer": True,
          "a curve of degree 10": "no x is ever multiplied by x: a straight line of a straight line is straight",
          "ten times as many straight borders": "the ten fold into one, like the two of exercise 3.1",
          "nothing at all": "one linear layer can do something: straight borders"})

question("3.g", "What is e to the power −5?",
         {"a small positive number": True,
          "a negative number": "the minus stands in the exponent: it is 1 divided by e to the power 5, above 0",
          "0": "the curve comes close to 0 and never gets there",
          "minus 148.4": "148.4 is e to the power 5; the minus makes 1/148.4 of it"},
         right="1/148.4, which is 0.0067")

question("3.3", "Which of them tells you how far z is from 0?",
         {"sigmoid while z is near 0, ReLU while z is above 0": True,
          "step, for it flips": "it says on which side of 0 you are; 0.1 and 10 look the same to it",
          "sigmoid, for any z": "at 10 it is 0.99995 already: the distance is nearly lost",
          "ReLU, for any z": "above 0 yes; below 0 it is as blind as the step",
          "none of them": "ReLU of 0.1 and ReLU of 10 differ by 9.9: above 0 it tells all"})

question("3.a", "Does an activation keep the numbers of a network from growing?",
         {"sigmoid does, ReLU does not": True,
          "all of them do": "ReLU hands on a million as a million",
          "none of them does": "sigmoid stays between 0 and 1, whatever comes in",
          "only linear does": "linear hands on what it gets"})

question("3.d", "A straight line with a kink has an offset, a slope and a bend. Which part of a neuron makes which?",
         match={"offset": "bias", "slope": "weight", "bend": "activation"},
         wrong={("offset", "weight"): "a weight multiplies; what shifts is added",
                ("offset", "activation"): "the activation has no number of its own to shift by",
                ("slope", "bias"): "a bias is added; it makes no line steeper",
                ("slope", "activation"): "the activation has no parameter to make a line steeper with",
                ("bend", "bias"): "the bias moves the bend; without an activation there is none to move",
                ("bend", "weight"): "w times x is a straight line for any w"})

# Second sitting

question("3.e", "Two scores turn negative: 4.8, −1.21, −2.385. Each is divided by their sum. The first result is",
         {"above 1": True,
          "between 0 and 1": "their sum is 1.205 only: the negative scores make it small",
          "exactly 1": "only if the other two added up to 0",
          "below 0": "4.8 and the sum, 1.205, are both positive"})

question("3.f", "z has shape (300, 3). Which shape has z.sum(axis=1, keepdims=True)?", shape=(300, 1),
         wrong={(300,): "that is without keepdims: with it the summed axis stays, one wide",
                (1, 3): "that is axis=0, which runs down the columns",
                (3,): "that is axis=0 without keepdims",
                (3, 1): "one sum for each row, and there are 300 rows",
                (300, 3): "the sum makes one number of each row",
                (1, 300): "a column, not a row: the rows stay rows"})

question("3.c", "What is softmax of the scores 1000 and 1000?",
         {"0.5 and 0.5": True,
          "nan and nan": "only unprotected; minus their maximum the scores are 0 and 0",
          "1 and 1": "probabilities add up to 1",
          "0 and 0": "probabilities add up to 1",
          "1 and 0": "equal scores get equal shares"})

question("3.10", "Which is a likely row of the untrained network's output?",
         {"[0.333, 0.333, 0.333]": True,
          "[1, 0, 0]": "that would be certainty; the scores are near 0, and e to the power 0 is 1 for each",
          "[0.522, 0.131, 0.347]": "weights of about 0.01 barely speak: the scores differ by much less than that",
          "[0, 0, 0]": "softmax adds up to 1, always"})

question("3.11", "Which of the two changes what softmax answers?",
         {"multiplying all by 10": True,
          "adding 100 to all": "only differences count, and they stay as they are",
          "both": "adding the same number to all leaves the differences as they are",
          "neither": "times 10 the differences are ten times as large: 0.665 becomes 0.99995"})

question("3.h", "keepdims is lost. Which batch goes wrong without a word?",
         {"3 samples, 3 classes": True,
          "5 samples, 3 classes": "(5, 3) and (5,) do not line up: NumPy refuses, and you are warned",
          "300 samples, 3 classes": "(300, 3) and (300,) do not line up: NumPy refuses",
          "1 sample, 3 classes": "(1, 3) and (1,): the one sum divides all three, which is right"})

question("3.i", "A ReLU stands between the last layer and softmax. What happens?",
         {"all negative scores become equal: the network can no longer say \"surely not\"": True,
          "nothing, since softmax makes everything positive": "softmax tells −5 from −1; after ReLU both are 0",
          "the probabilities no longer add up to 1": "softmax comes last and sees to that",
          "nan": "zeros are harmless scores: e to the power 0 is 1"})

# Recap

question("3.j", "For which x is the neuron relu(−2x + 6) alive, above 0?",
         {"left of 3": True,
          "right of 3": "try x = 0: z is 6. A negative weight turns the hinge round",
          "left of −3": "the bend is at −b/w, and −6 / −2 is 3",
          "for every x": "try x = 10: z is −14"})

question("3.k", "Which slope has 1·relu(x) − 3·relu(x − 0.5) beyond x = 0.5?", number=-2,
         wrong={-3: "the first hinge is still there: 1 − 3", 3: "the second goes down, and the first is still there",
                2: "the sign: 1 − 3", -1: "that is for −2; here the second hinge has −3", 1: "that is up to 0.5",
                4: "the second is subtracted", 0: "1 and −3 do not cancel: 1 − 3",
                -4: "the first hinge goes up: 1 − 3, not −1 − 3",
                -0.5: "that is the value at x = 1, 1 − 1.5; the slope is asked for"})
