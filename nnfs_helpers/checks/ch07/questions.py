"""The questions of chapter 07."""
from ...quizzes import question

question("7.e", "Look at the table: what does each of its columns add up to?", number=0, tolerance=1e-3,
         wrong={1: "the probabilities add up to 1, before and after; so their changes add up to 0",
                0.21: "that is the largest entry alone; add the negative ones"},
         right="what one probability wins, the others lose")

question("7.f", "Three samples; the first gives its right class 0.7. Which slope does the mean loss have "
                "there?", number=-1 / 2.1,
         tolerance=5e-3,
         wrong={-1.4286: "−1/0.7 is the slope of its own loss; the loss of the batch is the mean of three",
                0.4762: "the sign: more probability for the right class means less loss",
                -0.1189: "that is the loss divided by 3, with a minus; its slope is wanted: −1/p",
                -0.2333: "times 0.7 where it should be divided: the slope of ln p is 1/p",
                -0.1587: "divided by 3 twice: once is the mean", -0.1: "(0.7 − 1) / 3 is the slope by the score, which "
                "comes further down; by the probability it is −1/p, divided by 3", 0.7: "that is the probability; the "
                "slope of ln p is 1/p", -0.7: "the slope of ln p is 1/p, not p",
                1.4286: "the sign, and the mean over three samples"},
         right="-1/0.7, divided by 3")

question("7.g", "A sample gives its right class the probability 0.99. How strongly is its score pulled, compared with "
                "0.5?",
         {"fifty times less": True,
          "twice as strongly": "the pull is 1 minus the probability: 0.01 against 0.5",
          "just as strongly": "the pull is 1 minus the probability: a sample that is nearly right hardly pulls",
          "not at all": "0.01 is left: it would like to be at 1"})

question("7.a", "The slopes by the scores of one sample, (ŷ − y)/N: what do they add up to?",
         {"0": True,
          "1": "ŷ adds up to 1, and so does y: their difference",
          "1/N": "ŷ adds up to 1 and y adds up to 1; what is left of the difference?",
          "it depends on the sample": "both ŷ and y add up to 1, in every sample"})

question("7.b", "Where is the division by the number of samples done?",
         {"once, in the backward of the loss": True,
          "in every layer": "then a deep network would divide many times: see the break-it",
          "in the optimizer": "the optimizer takes the slopes as they are",
          "nowhere": "the loss is a mean: its slopes are a sum divided by N"})

question("7.c", "What is the best reason for (ŷ − y)/N?",
         {"no division by a probability: exact where the network is certain and wrong": True,
          "it is always faster":
              "two or three times in this one small step, and hardly at all in a whole round; being exact weighs more",
          "it is an approximation that is good enough": "it is exact; the other way has the clip in it",
          "it needs no softmax": "ŷ is softmax's output"})

question("7.d", "Match each way back with its formula; d is what arrives, s what softmax gave, p the probabilities.",
         match={"ReLU": "d where the input was above 0, else 0", "softmax": "s · (d − Σ d·s)",
                "cross-entropy": "−y / p / N", "softmax and cross-entropy": "(p − y) / N"},
         wrong={("cross-entropy", "(p − y) / N"): "that is the slope by the scores, behind softmax",
                ("softmax and cross-entropy", "−y / p / N"): "that is the slope by the probabilities, before softmax",
                ("softmax", "d where the input was above 0, else 0"): "softmax has no gate: every score moves all",
                ("ReLU", "s · (d − Σ d·s)"): "ReLU treats each number alone"})
