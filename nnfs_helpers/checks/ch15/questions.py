"""The questions of chapter 15."""
from ...quizzes import question

question("15.8", "Labels 0, 1 and 2 are allowed, and sample 17 has a 3. Which line would you like to read?",
         {"`Loss…: label 3 in row 17: with 3 outputs the labels are 0 to 2`": True,
          "`shape error`": "which layer, what came, what was wanted? You would have to search",
          "`invalid label`": "which one, where, and what is allowed?",
          "nothing: the row is left out": "data that vanish without a word: say it, the user decides"})

question("15.e", "A model with 64 and 64 hidden neurons: whose dinputs does nobody need?",
         {"the first layer's": True,
          "the last layer's": "the layer before it learns from them",
          "those of the activations": "they hand the slopes on to the layers before them",
          "every layer's": "without them the slopes would not reach the first weights"},
         right="the data are not trained; a fast model leaves that product out")

question("15.f", "`Accuracy_Regression` calls an answer right within std(y)/250. Of which y?",
         {"the training targets, taken once": True,
          "those of each batch": "the ruler would change from batch to batch, and a batch of equal targets has none",
          "the predictions": "a network that says the same everywhere would have the finest ruler",
          "the validation data": "two rulers for one figure: training and validation could not be compared"})

question("15.a", "`finalize` is called before a loss is set. What should a model do when you train it?",
         {"refuse, and say what is missing": True,
          "guess a loss from the last layer": "a wrong guess trains, and nobody notices",
          "train anyway": "without a loss there is no slope",
          "fail in the first epoch": "it could have said so at once, and by name"})

question("15.b", "The validation pass runs with dropout …",
         {"off": True,
          "on": "then it gives another answer each time, and a worse one",
          "at half the rate": "half a network is judged that nobody will use",
          "off, but with its scaling": "the scaling belongs to training, where neurons are missing"})

question("15.c", "An epoch has 3 batches. How often does the optimizer's `update_params` run on a network with 2 "
                 "layers that have weights?", number=6,
         wrong={3: "three steps, and in each of them once for each layer with weights",
                2: "once for each layer, in each of the three batches",
                1: "one step for each batch, not for each epoch",
                5: "two layers in each of three batches: times, not plus",
                12: "activations have nothing to learn; only the two layers with weights are visited",
                300: "that would be a step for each sample"})

question("15.d", "Who decides that softmax and cross-entropy go back together?",
         {"finalize, from the last layer and the loss": True,
          "the user, by an option": "who forgets it loses slopes beyond the clip, without a word",
          "the optimizer": "it sees layers with weights, and nothing else",
          "the accuracy": "it only counts"})
