"""The questions of chapter 10."""
from ...quizzes import question

question("10.e", "The network has .977 of its 300 training points right. How many of 300 fresh points from the same "
                 "spirals?",
         {"clearly fewer": True,
          "about as many": "the fresh points come from the same spirals, but not at the same places; and it had 387 "
                           "numbers to fit 300 points with",
          "more": "what would make points easier that it has never seen?",
          "a third, pure chance": "it did learn the arms, and the fresh points lie on them too"})

question("10.f", "Match each part of the data with what it may decide.",
         match={"training": "the weights", "validation": "neurons, rate, when to stop",
                "test": "nothing: it is only reported"},
         wrong={("training", "neurons, rate, when to stop"): "the largest network always wins on its own training data",
                ("training", "nothing: it is only reported"): "the optimizer follows the slopes of these samples",
                ("validation", "the weights"): "then it would be training data",
                ("validation", "nothing: it is only reported"): "it is there to choose by; that is why a third part "
                                                                "is needed",
                ("test", "the weights"): "then nothing would be left that the network has not seen",
                ("test", "neurons, rate, when to stop"): "what you choose by, flatters what you chose"})

question("10.g", "The labels of the 300 points are dealt out by chance. Which accuracy do 512 neurons reach in "
                 "training?",
         {"about nine in ten": True,
          "a third, as guessing does": "there is nothing to understand, but there is room to remember: 2563 numbers "
                                       "for 300 labels",
          "one half": "two thirds of the way further than guessing, and no rule behind it: it goes on",
          "nothing, the loss becomes nan": "the loss falls as it does for true labels, only more slowly"})

question("10.h", "60 samples, 1000 features of pure noise, two classes dealt out by chance. The best 10 features are "
                 "chosen on all samples, "
                 "then accuracy is measured on samples held out. About how much?",
         {"0.9": True,
          "0.5": "that would be the truth: there is nothing to find. But the features were chosen by the held-out "
                 "labels too",
          "0.55": "a leak by scaling would be as small; this one has seen the answers",
          "0.1": "below chance? The features were chosen because they go WITH the labels"})

question("10.i", "9 settings are tried by 5-fold cross-validation. How many networks are trained?", number=45,
         wrong={9: "each setting is trained once for each fold", 5: "each fold is trained for each setting",
                14: "not the sum: every setting meets every fold", 36: "each fold has its turn, the last one too: 9 "
                                                                       "times 5"},
         right="that is its price")

question("10.j", "30 networks, the same data, other first weights. The one with the highest accuracy on 90 test "
                 "points is looked at on 3000 fresh ones. What does it most likely have there?",
         {"less": True,
          "the same": "its score on 90 points is its worth plus luck, and you picked the one with much of both",
          "more": "it was picked for being high: the next draw has no reason to be higher still",
          "it cannot be said": "not how much; but the direction is likely: what was picked for a high score was "
                               "lucky too"})

question("10.a", "For what may the test set be used?",
         {"once, at the end, to report": True,
          "after each epoch, to watch": "that is the work of the validation set; whoever watches, also stops by it",
          "to choose the number of neurons": "then it is a validation set, and you need another test set",
          "for the mean and standard deviation of the scaling": "then the ruler knows the test samples: a leak"})

question("10.b", "Accuracy in training .45, on validation data .43. What is it?",
         {"underfitting": True,
          "overfitting": "then training would be high, and validation below it",
          "a leak": "a leak flatters; nothing is flattering here",
          "an unlucky seed": "then other seeds would be much better: try, but first suspect the size"})

question("10.c", ".97 in training, .80 on validation data. What helps most?",
         {"more data": True,
          "more neurons": "more room to remember: the training figure has nothing left to gain",
          "more epochs": "the gap would grow: the training loss goes on falling",
          "a higher rate": "that is about how training walks, not about what it can know"})

question("10.d", "Why the median of ten seeds, and not one run?",
         {"one run is one draw": True,
          "it is faster": "ten times slower, and worth it",
          "the median is always better than the run": "half of the runs are better than it, and half worse",
          "the mean would be wrong": "not wrong; one wild run moves it far, that is all"})

question("10.k", "Loss in training and on fresh points. What is it?",
         match={"1.08 and 1.09": "underfitting", "0.26 and 0.34": "about right", "0.05 and 2.98": "overfitting"},
         wrong={("1.08 and 1.09", "overfitting"): "nothing was remembered: this is the loss of guessing",
                ("1.08 and 1.09", "about right"): "no gap, and nothing learned: ln 3 is 1.10",
                ("0.26 and 0.34", "overfitting"): "the two lie close together, and both far below ln 3",
                ("0.26 and 0.34", "underfitting"): "compare with ln 3 = 1.10: much was learned",
                ("0.05 and 2.98", "underfitting"): "the training loss could hardly be smaller",
                ("0.05 and 2.98", "about right"): "sixty times as large outside, far worse than guessing"})
