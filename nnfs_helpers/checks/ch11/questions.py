"""The questions of chapter 11."""

from ...quizzes import question

question(
    "11.e",
    "One big weight of 1, or two of 0.5 that do the same work together: which costs less?",
    {
        "with L2 the two, 0.5 to 1; with L1 both cost 1": True,
        "the one, with either: fewer weights, fewer prices": "with L2 the one costs 1² = 1, the two 2 · 0.5² = 0.5",
        "the two, with either": "L1 adds sizes: 0.5 + 0.5 = 1, as much as the one",
        "both the same, with either": "squares favor sharing: 2 · 0.5² is 0.5, and 1² is 1",
    },
)

question(
    "11.f",
    "The same strength for L1 and L2. From which size of a weight on does L2 pull harder?",
    number=0.5,
    tolerance=1e-3,
    wrong={
        1: "at 1 the PRICES are alike; compare the pulls, 1 and 2w",
        2: "at 2 L2 pulls with 4 and L1 with 1; look for where 2w is 1",
        0: "near 0 L2 hardly pulls at all, and L1 as hard as ever",
        0.25: "the pull of L2 is 2w: at 0.25 that is 0.5, less than L1's 1",
    },
    right="2w = 1 at one half. Above, L2 pulls harder (at 3 six times as hard); below, L1's constant pull wins",
)

question(
    "11.g",
    "Printed of one run: loss 0.217 (data 0.157 + penalty 0.060), validation loss 0.435. Which two may be compared?",
    {
        "0.157 and 0.435": True,
        "0.217 and 0.435": "0.217 holds the penalty; the validation loss was computed without one",
        "0.217 and 0.435 + 0.060": "the difference would be right, but the price is on weights, and fresh data "
        "have none of their own",
        "none: other data": "data loss with data loss: how else could one see a gap?",
        "0.060 and 0.435": "a price of weights is no loss on samples",
    },
)

question(
    "11.h",
    "A hidden ReLU layer is halved, weights and biases, and the next layer's weights are doubled. The outputs are …",
    {
        "the same: relu(z/2) is relu(z)/2": True,
        "half as large": "the next layer doubles what the hidden one halved",
        "others, because of the bend": "the bend stays where it was: z/2 is above 0 where z is",
        "others, because of the biases": "they were halved as well; had they stayed, the bends would have moved",
    },
)

question(
    "11.i",
    "From 100 to 1000 samples a class, same network and penalty: in the medians, what happens to the gap "
    "between the data loss and the validation loss?",
    {
        "it shrinks: fewer places where memory pays": True,
        "it grows: there is more to remember": "more to remember, and the same 64 neurons to remember it with",
        "it stays: the penalty decides it": "the same penalty stands in both",
        "it turns negative: validation is easier": "same generator; a single seed may show it by luck, look at "
        "the medians",
    },
)

question(
    "11.a",
    "What part does the penalty play when the trained network predicts?",
    {
        "none: outputs do not contain it": True,
        "it is subtracted": "from what? The forward pass knows nothing of the penalty",
        "it is added": "to the loss, while training; predicting computes no loss",
        "it is halved": "it is not there at all",
    },
)

question(
    "11.b",
    "Which penalty makes weights nearly zero?",
    {
        "L1": True,
        "L2": "its pull fades as the weight does: it makes them small",
        "both alike": "below one half L1 pulls harder, and near 0 very much harder",
        "neither": "count those below a small bound",
    },
)

question(
    "11.c",
    "After adding L2: training loss up, validation loss down. What is it?",
    {
        "what one wanted": True,
        "a bug": "the price stands in the training loss, and less is remembered: up is to be expected",
        "underfitting": "then the validation loss would rise too",
        "a leak": "nothing was shared with the validation data",
    },
)

question(
    "11.d",
    "Why are biases usually left without a price?",
    {
        "they shift a neuron and do not make it steeper": True,
        "it is impossible": "there are two strengths for them",
        "they are 0": "only at the start",
        "there are too many": "64 + 3 of 387",
    },
)

question(
    "11.j",
    "Match each name with its meaning.",
    match={
        "L1": "sum of sizes",
        "L2": "sum of squares",
        "elastic net": "both together",
        "weight decay": "a share of w taken away each step",
    },
    wrong={
        ("L1", "sum of squares"): "2 as in the power 2: that is L2",
        ("L2", "sum of sizes"): "sizes have the power 1: L1",
        ("elastic net", "a share of w taken away each step"): "that is weight decay",
        ("weight decay", "both together"): "both together is the elastic net",
    },
)
