"""The questions of chapter 08."""
from ...quizzes import question

question("8.e", "Three runs of 10,001 steps, at the rates 0.1, 1 and 10, else alike. Which ends with the lowest loss?",
         {"rate 1": True,
          "rate 0.1: small steps are safest": "safe, and slow: 10,001 of them do not get far",
          "rate 10: it gets furthest": "it leaps out of the landscape that its slopes describe: look at the curves",
          "all the same, it is the same slope": "the slope is the same at the start only; each step leads elsewhere"})

question("8.f", "Rate 1.0, decay 0.001. What is the rate of the step after 1000 steps?", number=0.5, tolerance=5e-4,
         wrong={0.368: "that is e^-1, exponential decay; here: divide by 1 + 0.001 · 1000",
                0.001: "that is 1 / 1000; the decay says how much each step counts: 1 + 0.001 · 1000",
                1: "0.001 · 1000 is 1: what is 1 divided by 1 + 1?",
                2: "multiplied by 1 + 1; the rate is divided by it", 0.9: "divide by 1 + d · t, with d = 0.001",
                0.999: "that is the rate of the step after one step"},
         right="1 / (1 + 1)")

question("8.g", "300 samples in batches of 128: how many steps is one epoch?", number=3,
         wrong={2: "128 and 128 are 256; 44 samples are left, and they count",
                2.34: "a batch that is not full is still a batch",
                2.34375: "a batch that is not full is still a batch",
                4: "three blocks are enough: 128 + 128 + 44", 44: "that is how many samples the last batch holds",
                0.43: "that is 128 / 300; how often do 128 go into 300?", 128: "that is how many samples a batch holds",
                300: "that would be batches of one sample",
                1: "one step an epoch is the full batch"},
         right="128, 128 and 44 samples")

question("8.h", "The picture is to have 4 rows and 6 columns of points. Which shape does the network get?",
         shape=(24, 2),
         wrong={(4, 6): "that is the shape of the picture; the network wants one point a row, with two features",
                (2, 24): "one sample a row: the points stand below each other",
                (6, 4): "that is a picture on its side; the network wants one point a row",
                (4, 6, 2): "the network knows rows of samples only: all points in one long table",
                (24, 3): "3 is what comes out, a score for each class; a point has two features",
                (24,): "each point has two features", (24, 1): "each point has two features",
                (10, 2): "4 rows of 6 points are 4 · 6 of them", (300, 2): "those are the data; here the points of the "
                "picture are asked about", (4, 6, 3): "the network knows rows of samples only, 3 is what comes out"})

question("8.i", "The slope turns at each step: 1, −1, 1, −1 … Rate 1, momentum 0.9. How long are the steps in the end?",
         number=1 / 1.9, tolerance=2e-2,
         wrong={10: "that is for slopes that agree; here each new one goes against the memory",
                1: "that is without momentum; 0.9 of the last step, which went the other way, is taken off",
                0: "nearly: they cancel in part, for 0.9 of the last step goes against the new slope",
                0.1: "1 − 0.9 is the second step; then it grows again: 1 − 0.9 · 0.1 = 0.91 …",
                -0.526: "a length has no sign",
                0.5: "about that; two digits, please: 1 / (1 + 0.9)",
                0.91: "that is the third step; they go on shrinking for a while: let a loop run",
                0.05: "ten times less than where it ends: solve s = 1 − 0.9 · s",
                1.9: "1.9 is the second step when slopes agree; here they are opposed: divide by 1.9"},
         right="from wall to wall they shrink to about half: 1 / 1.9")

question("8.a", "Does gradient descent find the lowest point of all?",
         {"no promise: it may rest in any hollow, or crawl on a plain": True,
          "yes, if the rate is small enough": "a small step never leaves a hollow: see the hill",
          "yes, with momentum": "momentum passes some hills, and sometimes passes the valley too",
          "yes, with enough epochs": "where the slope is 0 no epoch moves it"})

question("8.b", "Match each word with what it counts.",
         match={"step": "one move of all parameters", "epoch": "every sample used once",
                "batch": "the samples behind one gradient", "decay": "how fast the rate shrinks"},
         wrong={("step", "every sample used once"): "that takes several steps, unless the batch is all samples",
                ("epoch", "one move of all parameters"): "true for the full batch alone",
                ("batch", "every sample used once"): "that is an epoch; a batch is what one step looks at"})

question("8.c", "Why does momentum get over a small hill?",
         {"the memory of many steps downhill is larger than the slope against it": True,
          "its rate is larger": "the rate is the same; at rate 10 without momentum the spiral's network dies",
          "it looks ahead and sees the valley": "it looks back only, at the slopes it has met",
          "it adds chance": "nothing here is drawn: the same start gives the same way"})

question("8.d", "One seed ends at a loss of 0.77 with decay and at 0.88 without. What have you shown?",
         {"hardly anything: look at many seeds": True,
          "decay helps": "for this seed; the next picture shows thirty",
          "decay helps by 0.11": "the seeds lie further apart than that",
          "the run without decay needs more epochs": "one run cannot tell that either"})

question("8.j", "Why is a small batch's gradient noisy?",
         {"it is the mean over few samples, and other samples would give another": True,
          "rounding": "rounding is a millionth of it",
          "the network is changed while it is computed": "it is changed after it, once a batch",
          "its slopes are wrong": "they are exact, for these samples"})
