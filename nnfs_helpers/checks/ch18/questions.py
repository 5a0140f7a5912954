"""The questions of chapter 18."""
from ...quizzes import question

question("18.e", "nn.Linear(2, 64) keeps its weights as one neuron a row. Which shape has its `weight`?", shape=(64, 2),
         wrong={(2, 64): "that is ours, one neuron a column; PyTorch turns it",
                (64,): "that is its bias", (1, 64): "that is the shape of our biases",
                (64, 3): "the 3 comes with the next layer"},
         right="out first, then in; its forward is X @ weight.T + bias")

question("18.4", "Ours: Optimizer_Adam(epsilon=1e-7). Why write torch.optim.Adam(…, eps=1e-7)?",
         {"PyTorch's default is 1e-8": True,
          "no need: both have the same default": "theirs is 1e-8, ours is the book's and Keras' 1e-7",
          "the default rates differ": "both are 0.001",
          "the betas differ": "both are 0.9 and 0.999"},
         right="it matters where slopes are tiny: there epsilon decides the length of the step")

question("18.f", "Three classes. A network is right and as certain as can be: softmax gives [1, 0, 0]. This goes "
                 "through CrossEntropyLoss, "
         "which has a softmax of its own. What is the loss? (e is 2.718)", number=0.5514, tolerance=2e-3,
         wrong={0: "that would be −ln 1; but the second softmax turns [1, 0, 0] into e/(e + 2) and twice 1/(e + 2)",
                1.0986: "ln 3 is what knowing nothing costs; [1, 0, 0] is still larger in its first place",
                0.5761: "that is the probability e/(e + 2); the loss is −ln of it",
                0.6931: "ln 2 would be a probability of one half; it is e/(e + 2)",
                1.5514: "the sign of the 1: ln(e + 2) − 1"},
         right="e/(e + 2) is 0.576, and −ln of it is 0.551: no training gets below")

question("18.g", "b = a + a, then b.backward(). What is a's gradient?", number=2,
         wrong={1: "a is used in two places, and each of them blames it",
                0: "b does depend on a", 4: "the two ways add up: 1 + 1; they are not multiplied by anything"},
         right="two ways from one number: they add, as in chapter 06")

question("18.h", "Our L2 adds λ·Σw² to the loss. PyTorch's SGD(weight_decay=d) adds d·w to each slope. Which d is the "
                 "same as our λ?",
         {"2λ": True,
          "λ": "the slope of λw² is 2λw",
          "λ/2": "the other way: the slope of λw² is 2λw",
          "λ²": "λ is not squared, w is; and the slope of w² is 2w"})

question("18.a", "What does loss.backward() do in PyTorch?",
         {"it adds to .grad of every parameter": True,
          "it changes the weights": "optimizer.step() does",
          "it returns the loss": "you have the loss already: it is what you call it on",
          "it clears the old gradients first": "you must: optimizer.zero_grad()"})

question("18.b", "The spiral's network, 300 × 2 → 64 → 3, on a graphics card?",
         {"usually no faster: starting each operation costs more than doing it": True,
          "a hundred times faster": "for large products; here each is done before the next could be sent",
          "impossible": "it runs, just as on the processor",
          "it gives another result by design": "the same up to rounding"})

question("18.c", "What does model.eval() do?",
         {"it switches dropout off": True,
          "it stops the recording of gradients": "torch.no_grad() does that",
          "it measures the accuracy": "you do that yourself",
          "it saves the model": "torch.save(model.state_dict(), …) does"})

question("18.d", "Two programs, the same start. The losses agree at first and differ after 2000 steps. Why, most "
                 "likely?",
         {"rounding: tiny differences grow with the steps": True,
          "one of them has a bug": "then the first losses would differ as well",
          "another seed": "the start is the same, and nothing is drawn later",
          "another Adam": "then they would part within the first steps"})
