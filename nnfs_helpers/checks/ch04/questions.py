"""The questions of chapter 04."""
from ...quizzes import question

question("4.e", "0.5 multiplied with itself 3000 times: what does Python print?",
         {"0.0": True,
          "a very small number such as 8e-904": "that is the true product; the smallest float is about 5e-324",
          "an error": "floats that become too small turn into 0 without a word",
          "0.5": "each factor of 0.5 takes away half"})

question("4.a", "The probability of the right class falls from 0.2 to 0.1. What does the loss do?",
         {"it grows by ln 2": True,
          "it doubles": "from 1.609 to 2.303: the probability is halved, the loss is not doubled",
          "it halves": "a network that is less certain of the truth costs more",
          "it grows by 0.1": "not the difference counts, the ratio: each halving costs the same"})

question("4.f", "`batch` is (3, 3), `targets` is [0, 1, 1]. Which shape has batch[:, targets]?", shape=(3, 3),
         wrong={(3,): "the colon means all rows: every row with every target",
                (3, 1): "three columns are picked, 0, 1 and 1",
                (3, 2): "column 1 is picked twice",
                (2, 3): "the second place of the bracket picks columns, and all rows stay"},
         right="every row, columns 0, 1 and 1")

question("4.g", "Row 0 gives the right class the probability 0. What is the mean of the three losses?",
         {"inf": True,
          "0": "the logarithm of 0 is minus infinity, not 0",
          "about 5.6": "so it will be with the limit that comes next; without one there is no bound",
          "nan": "nan would be inf minus inf; here inf meets ordinary numbers only"})

question("4.c", "The first row was [0, 0.1, 0.2]. What is odd about it?",
         {"it adds up to 0.3: no softmax made it": True,
          "the 0": "softmax comes as near to 0 as you like",
          "it has three numbers": "there are three classes",
          "no number is above one half": "the largest wins, however small"})

question("4.d", "Why does one not train on accuracy?",
         {"it is flat nearly everywhere: no slope to follow": True,
          "it is too slow to compute": "a comparison and a mean: cheaper than the loss",
          "it works for pictures only": "it works for classes of any kind",
          "it is the same as the loss": "you have just seen them disagree"})

question("4.b", "Three classes, 500 epochs of training, and the loss is 1.0986. What has happened?",
         {"nothing has been learned": True,
          "a third of the answers is right": "that would be accuracy; the loss says: undecided about each sample",
          "training is finished": "finished would be near 0",
          "the network has run away": "then the loss would be far above ln 3"})

question("4.h", "What does a network lose on a sample whose right class got the probability 1e-7 or less, after "
                "clipping?",
         number=16.118, tolerance=1e-3,
         wrong={16: "rounded too far: three digits after the point", 16.1: "two digits more, please",
                2.303: "that is ln 10; the exponent is 7 times as large",
                7: "seven powers of ten; the natural logarithm is wanted", -16.118: "minus the logarithm: not negative",
                0: "0 would be certain and right"})

question("4.i", "A batch is put together with a copy of itself, 6 samples instead of 3. What does its loss do?",
         {"it stays the same": True,
          "it doubles": "a sum would; the loss is the mean",
          "it halves": "twice the samples, and twice the sum of losses",
          "it depends on the targets": "every loss is there twice, whatever it is"})

question("4.j", "Match each expression with what it gives.",
         match={"p[range(len(p)), y]": "one number from each row", "p[y]": "whole rows",
                "p.argmax(axis=1)": "the predicted classes", "p.max(axis=1)": "the largest probability of each row"},
         wrong={("p[y]", "one number from each row"): "one index alone picks along the first axis: rows",
                ("p[range(len(p)), y]", "whole rows"): "two lists in one bracket are read in pairs: row and column",
                ("p.argmax(axis=1)", "the largest probability of each row"): "argmax gives places, not values",
                ("p.max(axis=1)", "the predicted classes"): "max gives values, not places"})
