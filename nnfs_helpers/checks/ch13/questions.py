"""The questions of chapter 13."""
from ...quizzes import question

question("13.8", "σ(a − b) equals the first share of softmax([a, b]). How does one see it?",
         {"divide eᵃ / (eᵃ + eᵇ) by eᵃ, above and below": True,
          "it is σ(a) / σ(b)":
              "softmax has a sum below the line: divide above and below by eᵃ and 1 + e^(b − a) is left",
          "it is σ(a + b)": "softmax knows differences only: adding 5 to both scores must change nothing",
          "it is σ(a), whatever b is": "true only for b = 0: one output is two scores of which one is fixed at 0"})

question("13.9", "Before the first step the loss is 0.693 and the accuracy 0.500. Why?",
         {"the scores are near 0, so every answer is about 0.5, and −ln 0.5 = ln 2": True,
          "−ln 0.5 = 0.5, and the rest is the penalty":
              "−ln 0.5 is 0.693; the penalty of weights near 0.01 is below 0.001",
          "ln 3, as for the spiral before": "two outcomes, not three: ln 2",
          "the clip keeps it there": "the clip acts below 1e-7 and above 1 − 1e-7; 0.5 is far away from both"},
         right="and with this seed no score lies above 0: it says no to all, and half of them are a no")

question("13.e", "output has the shape (200, 1), y the shape (200,). Which shape has `output == y`?", shape=(200, 200),
         wrong={(200, 1): "y has one axis: NumPy takes it for a row of 200 and stretches both",
                (200,): "the column is stretched over the row: every output meets every label",
                (1, 1): "`==` compares entry by entry; one answer for all is what `.all()` makes of them",
                (200, 2): "the two are compared, not put side by side",
                (1, 200): "the row is stretched too: a column and a row make a whole table"})

question("13.f", "Of 1000 mails 20 are spam. A filter that always says no: what is its accuracy?", number=0.98,
         wrong={0.5: "it is right about all 980 that are no spam: 980 of 1000",
                0.02: "0.02 is the share that it gets wrong",
                0: "it finds no spam, and yet it is right about 980 mails",
                98: "as a share between 0 and 1", 980: "980 right answers; as a share of the 1000",
                1: "20 are spam, and it says no to them too",
                2: "2 of 100 are spam; how many of the answers are right?",
                20: "20 mails are missed; the share of right answers is asked for"},
         right="and it finds no spam at all: accuracy says little where one answer is rare")

question("13.a", "A photograph may show a dog, a cat, both or neither, and it may be blurred. How should the network "
                 "end?",
         {"three sigmoids, one for each question": True,
          "softmax over three": "softmax forces exactly one yes in all",
          "softmax over all eight combinations": "it works, and doubles with every further question",
          "one sigmoid": "one output is one answer; here are three questions"})

question("13.b", "You raise the threshold above which you say yes. What does recall do?",
         {"it falls or stays": True,
          "it rises or stays": "fewer are claimed, so fewer of those that are yes are found",
          "it stays the same":
              "count those found: with each point that drops below the threshold there may be one less",
          "it may go either way": "that is precision; the number found can only become smaller"})

question("13.c", "The sigmoid with a squared error, on a sample that is certain and wrong: how large is the slope by "
                 "the score?",
         {"nearly 0": True,
          "as large as with cross-entropy":
              "cross-entropy divides by p and so undoes the flat sigmoid; the square does not",
          "larger than with cross-entropy": "it is multiplied by σ(1 − σ), which is tiny there",
          "infinite": "the square's slope is at most 2, and σ(1 − σ) at most 0.25"})

question("13.d", "What does `(output > 0.5) * 1` give?",
         {"numbers, 0 and 1": True,
          "True and False": "before the `* 1`; times 1 they count as 1 and 0",
          "probabilities": "they are gone: only the decision is left",
          "the names of the classes": "NumPy does not know them; 0 and 1 are all there is"})
