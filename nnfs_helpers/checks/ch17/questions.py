"""The questions of chapter 17."""
from ...quizzes import question

HALF, EIGHT = "half right, 0.79 sure", "eight in ten right, 0.98 sure"
EIGHTH, TWENTIETH = "one in eight right, 0.95 sure", "one in twenty right, below half sure"

question("17.e", "Somebody sends you a trained model as a pickle. What can opening that file do?",
         {"run any command, with your rights": True,
          "only fail to load": "loading IS running: a pickle is a list of calls to be made",
          "nothing, if a friend sent it": "and the friend's computer, and everybody it came through?",
          "nothing, if a virus scanner passed it": "it is not a virus, it is what the format is for"})

question("17.g", "You load the parameters of a half-trained model into a fresh one with a new Adam, and train on. "
                 "Will the losses be those of a training without the break?",
         {"no: Adam's memory and its step count are gone": True,
          "yes: the parameters are the same to the bit": "the first loss is; the first STEP needs Adam's averages, "
                                                         "and a new Adam takes steps of full size again",
          "no: the first loss already differs": "it depends on the parameters alone, and those are the same",
          "yes, if the rate is the same": "the rate is a setting; momentums and cache are numbers that grew"},
         right="with the memory in the file it would be, to the bit")

question("17.h", "One picture is an array of shape (8, 8). Which shape must it have for model.predict?", shape=(1, 64),
         wrong={(64,): "one dimension: a batch has two, samples and features",
                (8, 8): "that would be eight samples with eight features", (64, 1): "64 samples with one feature each",
                (1, 1, 64): "one dimension too many: samples and features are two",
                (1, 8, 8): "the first layer multiplies by a table of 64 rows: the picture is one row of 64"})

question("17.f", "Ten trained networks, right about 98 times in 100. How right, and how sure, will they be about "
                 "pictures prepared in another way? Match.",
         match={"moved by one pixel": HALF, "rows and columns exchanged": EIGHTH,
                "0 to 16 instead of -1 to 1": EIGHT, "inverted": TWENTIETH},
         wrong={("moved by one pixel", EIGHT): "each weight belongs to one pixel: what moved meets other weights",
                ("moved by one pixel", TWENTIETH): "most strokes still overlap their old place: more are right",
                ("moved by one pixel", EIGHTH): "most strokes still overlap their old place: more are right, and it "
                                                "hesitates a little",
                ("0 to 16 instead of -1 to 1", HALF): "larger inputs make larger scores, and larger scores make "
                                                      "softmax surer",
                ("0 to 16 instead of -1 to 1", TWENTIETH): "ink is still higher than paper, so much of what it learned "
                                                           "applies; and larger scores make softmax surer",
                ("0 to 16 instead of -1 to 1", EIGHTH): "ink is still higher than paper, so much of what it learned "
                                                        "applies: more are right",
                ("rows and columns exchanged", TWENTIETH): "strokes are still strokes: it sees digits everywhere, and "
                                                           "is very sure",
                ("rows and columns exchanged", EIGHT): "a 7 with rows and columns exchanged is no 7: few stay right",
                ("rows and columns exchanged", HALF): "few digits stay what they were; and strokes are still strokes, "
                                                      "so it is surer than that",
                ("inverted", EIGHTH): "unlike anything it saw, and this once it hesitates"})

question("17.a", "Which things must travel so that somebody else can predict with your model?",
         {"architecture, parameters, scaling figures, class names": True,
          "the parameters": "of which layers, in which order, with which activations between them?",
          "architecture and parameters": "they answer; but to what input, and what does answer 3 mean?",
          "all of that and the training data": "the data are in the weights as far as they are needed; often they may "
                                               "not travel at all"})

question("17.b", "And what more must travel to go on training exactly as before?",
         {"the optimizer's memory and step count": True,
          "nothing": "Adam would start cold, with empty averages",
          "the last loss": "it is computed from the parameters",
          "the accuracy": "it is computed too, and nothing learns from it"})

question("17.c", "The model says 7 with a confidence of 0.98. What is that?",
         {"what softmax made of its scores": True,
          "it is right 98 times in 100": "perhaps, on pictures like those it learned from; measure it there",
          "a sign that the picture was prepared well":
              "unscaled pictures come out just as sure, and one in five of them wrong",
          "a sign of long training": "long training raises it, right or wrong"})

question("17.d", "What makes an `.npz` read with allow_pickle=False safer than a pickle?",
         {"it holds arrays only: nothing in it is called": True,
          "it is smaller": "about the same, and that is not the point",
          "it is older and better known": "so is pickle",
          "nothing, both can run code": "with allow_pickle=True it could; False is the default, and written out here"})
