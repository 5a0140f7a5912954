"""The questions of chapter 16."""
from ...quizzes import question

question("16.a", "Where do the figures for scaling, the lowest and the highest value, come from?",
         {"from the training data": True,
          "from all data": "then the held-out pictures have had a say in the training: leakage",
          "each set has its own": "two rulers: the same grey would be two different numbers",
          "from the held-out data": "they are there to judge, and are not to be used before"})

question("16.b", "784 inputs, two layers of 128, and 10 outputs: how many parameters?", number=118282,
         wrong={118016: "the biases are forgotten: 128 + 128 + 10", 101632: "one layer is missing",
                101770: "the second layer of 128 is missing", 7840: "that has no hidden layers",
                116992: "the last layer is missing", 116736: "the last layer and all biases are missing",
                118272: "10 biases are missing", 118154: "the 128 biases of one layer are missing",
                100352: "those are the weights of the first layer", 117130: "784 · 128 is 100,352"},
         right="100,480 in the first layer, 16,512 in the second, 1290 in the last")

question("16.c", "What do the 64 weights of one first-layer neuron show, drawn as a picture?",
         {"which pixels, dark or blank, raise this neuron's score": True,
          "a whole digit": "digits are put together in later sums; here are single strokes and edges",
          "always noise": "the start is noise; training has written over it where pixels vary",
          "the label it stands for": "neurons of a hidden layer have no label"})

question("16.d", "What is an epoch?",
         {"every training picture once": True,
          "one batch": "that is a step: 12 of them make an epoch here",
          "one update of the weights": "that is a step",
          "10,001 steps": "only a habit of earlier chapters"})

question("16.e", "You tried eight settings and took the one with the best held-out accuracy. What is that accuracy "
                 "now?",
         {"a validation accuracy: the pictures have chosen, and cannot also judge": True,
          "a test accuracy: these pictures were never trained on":
              "they had no say in the weights, but one in the settings: the best of eight is partly luck",
          "a training accuracy": "the weights have never seen them",
          "worthless": "it is a little too good; fresh pictures tell how much"})

question("16.f", "1437 pictures in batches of 128. How many stand in the last batch?", number=29,
         wrong={128: "11 batches of 128 are 1408; some are left over", 0: "1437 is not a multiple of 128",
                99: "that is how many are missing to a full one", 11: "that is the number of full batches",
                12: "that is the number of batches, the last one counted",
                1408: "so many stand in the 11 full batches; the rest is in the last",
                28: "count again: 1437 − 11 · 128", 30: "count again: 1437 − 11 · 128"})

question("16.g", "Predict: the training pictures sorted by class, zeros first, with Adam as before. Held-out accuracy "
                 "after one epoch, when shuffled pictures give about 0.7?",
         {"about 0.3": True,
          "about 0.7: every picture was seen once":
              "each step pulls all answers towards the one class it shows, and undoes the step before",
          "about 0.1, one class for everything": "so it goes with plain SGD; Adam's memory keeps a few classes alive",
          "about 0.9: one thing after the other is easier": "what is learned of the zeros is overwritten by the ones"})

question("16.h", "Predict: the held-out pictures are moved to the right by one pixel of eight. What is left of an "
                 "accuracy of 0.98?",
         {"about half": True,
          "nearly all: a digit stays a digit":
              "to you; for this network each pixel is an input of its own, and all of them change",
          "about 0.1, as by chance": "some strokes still fall on pixels that saw the like",
          "about 0.9": "that would be so if neighboring pixels were alike; at eight by eight they are not"})

question("16.i", "A byte holds whole numbers from 0 to 255. What does NumPy give for 3 − 8 in bytes?", number=251,
         wrong={-5: "there is no room below 0: it goes on from the top", 0: "it does not stop at 0",
                255: "that is 3 − 4; four more down", 256: "255 is the most a byte holds",
                250: "0 − 1 is 255, so 3 − 8, that is 0 − 5, is 251", 5: "a sign is not dropped"})

question("16.j", "Rows of 64 pixels go into a layer of 128 neurons. Which shape have its weights?", shape=(64, 128),
         wrong={(128, 64): "one neuron a column: (inputs, neurons)",
                (8, 8, 128): "the picture has become a row: 64 inputs",
                (1437, 128): "the number of samples is no matter of the weights", (64,): "that is one neuron's",
                (1437, 64): "that is the shape of the data, (samples, inputs)"})

question("16.k", "Two files have the same number of bytes and the same name. Are they the same file?",
         {"only if a checksum such as SHA-256 agrees as well": True,
          "yes": "turn one bit round: same name, same size, another file",
          "no": "they may be",
          "if both can be unzipped": "another picture in it unzips as well"})

question("16.l", "In the confusion matrix row 8, column 1 holds a 6. What does it say?",
         {"six eights were called one": True,
          "six ones were called eight": "rows are the truth: that would be row 1, column 8",
          "6 of 100 eights are wrong": "it is a count of pictures, not a share",
          "eights and ones were confused six times, either way": "the other way has its own entry, in row 1"})

question("16.m", "Moved copies were added for training. May moved copies of the held-out pictures be added as well?",
         {"to judge by, yes; to train on, no": True,
          "yes, more data are better": "a moved copy is nearly the picture itself: it would be known before it judges",
          "no, they must never be moved": "how the network fares with moved pictures is a fair question",
          "only if the labels are new": "the labels stay as they are; whose pictures they are is what counts"})
