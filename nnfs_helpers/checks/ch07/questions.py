"""The questions of chapter 07."""
from ...quizzes import question

question("7.e", "Look at the table: what does each of its columns add up to?", number=0, tolerance=1e-3,
         wrong={1: "the probabilities add up to 1, before and after; so their changes add up to 0",
                0.21: "that is the largest entry alone; add the negative ones"},
         right="what one probability wins, the others lose")

question("7.f", "Three samples; the first gives its right class 0.7. Which slope does the mean loss have there?", number=-1 / 2.1,
         tolerance=5e-3,
         wrong={-1.4286: "−1/0.7 is the slope of its own loss; the loss of the batch is the mean of three",
                0.4762: "the sign: more probability for the right class means less loss",
                -0.1189: "that is the loss divided by 3, with a minus; its slope is wanted: −1/p",
                -0.2333: "times 0.7 where it should be divided: the slope of ln p is 1/p",
                1.4286: "the sign, and the mean over three samples"},
         right="-1/0.7, divided by 3")

question("7.g", "A sample gives its right class the probability 0.99. How strongly is its score pulled, compared with 0.5?",
         {"fifty times less": True,
          "twice as strongly": "the pull is 1 minus the probability: 0.01 against 0.5",
          "just as strongly": "the pull is 1 minus the probability: a sample that is nearly right hardly pulls",
          "not at all": "0.01 is left: it would like to be at 1"})

question("7.a", "Which shape has `dinputs`?",
         {"that of the inputs": True,
          "that of the outputs": "those slopes arrive, as `dvalues`",
          "that of the weights": "that is `dweights`",
          "(1, inputs)": "each sample has slopes of its own"})

question("7.b", "A ReLU neuron is below 0 for all samples. What is the gradient of its weights?",
         {"exactly 0: it is dead": True,
          "small": "the gate is shut: exactly 0, not just small",
          "negative": "nothing passes the gate, neither plus nor minus",
          "the mean of the others": "it has weights of its own; nothing is averaged"})

question("7.c", "What is the best reason for (ŷ − y)/N?",
         {"no division by a probability: exact where the network is certain and wrong": True,
          "it is always faster": "two or three times in this one small step, and hardly at all in a whole round; being exact weighs more",
          "it is an approximation that is good enough": "it is exact; the other way has the clip in it",
          "it needs no softmax": "ŷ is softmax's output"})

question("7.d", "All `dvalues` double. What do `dweights` do?",
         {"they double": True,
          "they stay": "dvalues is a factor in Xᵀ dZ",
          "they grow fourfold": "dZ stands there once, not squared",
          "they halve": "a product, not a quotient"})
