"""The questions of chapter 06."""
from ...quizzes import question

question("6.a", "A network gets ten times as many parameters. How many passes does one gradient take now?",
         {"by small steps ten times as many; backward still one forward, one back": True,
          "ten times as many, both by small steps and backward": "one walk back still finds all slopes; it only has "
          "more to do",
          "as many as before, both by small steps and backward": "small steps take two passes forward a parameter",
          "by small steps as many as before; backward ten times as many": "turned round: small steps ask each "
          "parameter by itself, the walk back finds all at once"})

question("6.b", "p1 = x1 * w1, with x1 = −2 and w1 = −1, and 1 arrives at p1. What is dw1?", number=-2,
         wrong={-1: "that is dx1: the slope by w1 is the other factor, x1",
                2: "2 is the product itself; its slope by w1 is the other factor",
                1: "1 arrives; it is multiplied by the other factor, x1",
                0.5: "nothing is divided: the slope is the other factor"},
         right="the other factor, x1")

question("6.c", "The bias is −20, all else as before. What are the seven slopes?",
         {"all 0: z is below 0, and the gate is shut": True,
          "as before: a bias does not change slopes": "it changes z, and z decides whether the gate is open",
          "all negative, since z is negative": "a shut gate multiplies by 0, not by −1",
          "0 by the weights, 1 by the bias": "the bias comes before the gate as well: nothing gets past it"})

question("6.d", "One way brings 10, the other −4. What is the slope of L by x?", number=6,
         wrong={10: "that is the first way alone; the nudge runs along the second as well",
                -4: "that is the second way alone; the nudge runs along the first as well",
                -40: "slopes multiply along one way; these are two",
                14: "the second way counts against: 10 − 4",
                3: "a sum, not a mean: both ways carry the whole nudge"})

question("6.3", "Over what are slopes added, on the way back to …?",
         match={"an input of the layer": "over the neurons", "a weight": "over the samples",
                "a bias": "over the samples", "an input of a ReLU": "nothing to add"},
         wrong={("an input of the layer", "over the samples"): "each sample has inputs of its own; one input feeds "
                "every neuron",
                ("an input of the layer", "nothing to add"): "two lit lines leave it, one to each neuron",
                ("a weight", "over the neurons"): "a weight belongs to one neuron, and meets every sample",
                ("a weight", "nothing to add"): "the same weight is lit in every sample",
                ("a bias", "over the neurons"): "a bias belongs to one neuron, and serves every sample",
                ("a bias", "nothing to add"): "the same bias is lit in every sample",
                ("an input of a ReLU", "over the neurons"): "an activation works on each number alone: one way",
                ("an input of a ReLU", "over the samples"): "an activation works on each number alone: one way"})

question("6.e", "Inputs 2, −1, 3; from the right arrives 5, 6, −7. What does the ReLU hand on?",
         {"5, 0, −7": True,
          "5, 6, 0": "the gate looks at the inputs, not at what arrives: the third input, 3, leaves it open",
          "5, 0, 0": "the third gate is open, for its input is 3: negative blame passes, too",
          "1, 0, 1": "these are the gates; they are multiplied by what arrives",
          "10, 0, −21": "an open gate has slope 1: what arrives passes as it is, not times the input"})

question("6.g", "A text says z = Wx + b, with x a column. Which shape has W, and which product gives the slopes by x?",
         {"(neurons, inputs), and W.T @ dz": True,
          "(inputs, neurons), and W @ dz": "W stands in front of a column of inputs: as many columns as inputs",
          "(neurons, inputs), and W @ dz": "dz is a column of neurons: the neurons must be the inner size",
          "(neurons, inputs), and dz @ W": "dz is a column here, (neurons, 1), and cannot stand on the left of W"})

question("6.f", "In the picture the third column of dW1 is 0. Why?",
         {"the third neuron's z is below 0 for both samples": True,
          "its weight in the second layer is too small": "that is 1.5, the slope that arrives at the neuron is not 0",
          "its weights in the first layer are too small": "a weight's slope is made of the input, not of the weight",
          "both samples want the same": "their targets are 1 and −1; and the other two columns are not 0"},
         right="the gate is shut in both rows of its column")

question("6.h", "A layer maps (300, 2) to (300, 64). Which shape has its dinputs?", shape=(300, 2),
         wrong={(300, 64): "that shape arrives, as dvalues",
                (2, 64): "that is dweights",
                (300,): "each sample has two inputs, and a slope for each",
                (1, 2): "each sample has inputs, and slopes, of its own",
                (1, 64): "that is dbiases",
                (64, 2): "samples stay rows",
                (2, 300): "samples stay rows"})

question("6.i", "A ReLU neuron's z is below 0 for every sample of the batch. The gradient of its weights is",
         {"exactly 0: nothing gets through a shut gate": True,
          "small, but not 0": "every way leads through a shut gate, and each brings exactly 0",
          "negative": "a shut gate multiplies by 0",
          "the mean over the other neurons": "a weight belongs to one neuron only"},
         right="no step will move it, as long as no sample opens the gate")

question("6.j", "dvalues doubles. What does dweights do?",
         {"it doubles": True,
          "it stays": "dvalues is a factor in every one of its terms",
          "it becomes four times as large": "dvalues stands in each term once, not squared",
          "it halves": "nothing is divided by dvalues"})

question("6.k", "Why does backpropagation begin at the end?",
         {"each line needs the slope by its own result, which comes from the lines after it": True,
          "the last layer learns first, the others later": "all layers step at the same time, after the whole walk",
          "beginning in front gives the same, only later": "in front no slope has arrived that could be multiplied",
          "the loss is larger there": "the loss is one number, and stands at the end only"})

question("6.l", "gradcheck finds dinputs wrong, dweights and dbiases right. Where do you look first?",
         {"at the product with the weights: turned, and those of the way forward?": True,
          "at the loss": "dvalues came from there, and has given two right gradients",
          "at the sum over the samples": "that makes dweights and dbiases, which are right",
          "at the tolerance: make it larger": "a wrong gradient is off by tenths, not by a millionth"})
