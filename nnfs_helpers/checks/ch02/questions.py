"""The questions of chapter 02."""
from ...quizzes import question

question("2.a", "What does `weights[2][0]` stand for?", {
    "what neuron 2 thinks of input 0": True,
    "what neuron 0 thinks of input 2": "the first index picks the row, and a row is a neuron",
    "the bias of neuron 2": "biases are in a list of their own",
    "the output of neuron 2": "that is not stored in the weights; it is computed"})

question("2.b", "What does `np.array([[1, 2], [3]])` give?", {
    "an error: the rows are not equally long": True,
    "an array of shape (2, 2), with a 0 in the gap": "NumPy invents no numbers",
    "an array of shape (3,)": "nothing is unrolled either: the brackets stay",
    "an array of shape (2,) that holds two lists": "old NumPy did that, with a warning; it hid many mistakes"})

question("2.c", "`W` is (3, 4) and `x` is (4,). What does `x @ W` give?", {
    "an error": True,
    "the same three numbers as `W @ x`": "from the left x meets the columns of W, and those have 3 numbers, not 4",
    "four numbers": "for four columns, yes, but each has 3 numbers, and x has 4",
    "a (3, 4) table of products": "that is `W * x`: products, not added up"})

question("2.d", "10 neurons with 4 inputs: `W` is (10, 4). The batch has 32 samples. Which shape has `batch @ W.T`?",
         shape=(32, 10), wrong={
             (10, 32): "samples stay rows: the left table's rows are the rows of the answer",
             (32, 4): "the inner sizes, 4 and 4, are added up and gone; columns are neurons now",
             (4, 4): "it is the outer sizes that survive",
             (10, 4): "that is W itself; samples are the rows of the answer, neurons its columns",
             (4, 10): "that is the shape of W.T; and the 32 samples?",
             (32, 4, 10): "the inner sizes, 4 and 4, are added up and gone"},
         right="32 samples, 10 neurons")

LINE_UP = "aligned on the right, 3 meets 5, and neither is 1"
question("2.5", "Which shape comes out?", match={
    "(3, 3) + (3,)": "(3, 3), each column gets its own number",
    "(3, 3) + (1, 3)": "(3, 3), each column gets its own number",
    "(3, 3) + (3, 1)": "(3, 3), each row gets its own number",
    "(5, 3) + (5,)": "an error",
    "(5, 3) + (1, 3)": "(5, 3)",
    "(5, 1) + (5,)": "(5, 5)"}, wrong={
    ("(3, 3) + (3,)", "(3, 3), each row gets its own number"):
    "a flat array lies down as a row: a number for each column",
    ("(3, 3) + (3,)", "an error"): "the missing axis on the left is added, as a 1",
    ("(3, 3) + (1, 3)", "(3, 3), each row gets its own number"):
    "a row is repeated downwards: one number for each column",
    ("(3, 3) + (1, 3)", "an error"): "the 1 is stretched to 3",
    ("(3, 3) + (3, 1)", "an error"): "it runs, one number for each ROW: for biases, the wrong one",
    ("(3, 3) + (3, 1)", "(3, 3), each column gets its own number"):
    "a column is repeated rightwards: a number for each row",
    ("(5, 3) + (5,)", "(5, 3)"): LINE_UP,
    ("(5, 3) + (5,)", "(5, 5)"): LINE_UP,
    ("(5, 3) + (1, 3)", "an error"): "the 1 is stretched to 5, and 3 meets 3",
    ("(5, 1) + (5,)", "an error"): "1 meets 5, and nothing meets 5: both can be stretched",
    ("(5, 1) + (5,)", "(5, 3)"): "where would a 3 come from?"},
    right="the last one makes a table of twenty-five out of five and five: remember it for chapter 13")

question("2.e", "`a` is (5, 3). Which shape has `a.sum(axis=0, keepdims=True)`?", shape=(1, 3), wrong={
    (3,): "without keepdims; with it the axis that was added up stays, as a 1",
    (5, 1): "that is axis=1; axis 0, the first, is the one that is added up here",
    (5,): "that is axis=1, and without keepdims",
    (3, 1): "the 1 stands in the place of the axis that was added up, the first",
    (1, 5): "axis 0 has 5 entries, and it is the one that is added up",
    (1, 1): "that would be the sum over both axes",
    (5, 3): "the five rows are added up to one"})

question("2.f", "Why does this course keep a neuron as a column of `weights`?", {
    "`inputs @ weights` then needs no transpose": True,
    "columns are computed faster": "the product does the same work either way",
    "the mathematics demands it": "no: many texts have neurons as rows, and a transpose in the formula",
    "NumPy requires it": "NumPy multiplies whatever fits"})

question("2.g", "Why do the weights start random, and not all at 0?", {
    "equal neurons would stay equal for good": True,
    "zeros raise an error": "nothing stops: the layer runs, and answers with its biases",
    "random weights are computed faster": "a product takes the same time whatever the numbers",
    "the biases would be lost": "the biases are added in any case"})

question("2.h", "Now you run `blue.add(3)` and `red.add(1)`. What is `red.coins`?", number=8, wrong={
    7: "that is before `red.add(1)`",
    6: "the jar held 7 by then: it remembers the 2 added earlier",
    1: "`add` adds to what is there; it does not replace it",
    10: "the 3 went into the other jar, and `red.add(1)` is still missing",
    11: "the 3 went into the other jar: each object has its own coins",
    103: "that is `blue.coins`",
    104: "the two jars share nothing: `red` had 7"})

question("2.i", "300 points pass through `Layer_Dense(2, 64)`. Which shape has its output?", shape=(300, 64), wrong={
    (300, 2): "columns are neurons now, 64 of them",
    (64, 300): "samples stay rows",
    (2, 64): "that is the shape of its weights",
    (300,): "each point leaves with 64 numbers, one from each neuron",
    (64,): "that would be one sample; there are 300",
    (300, 3): "that is after the second layer",
    (64, 2): "neither: that would be the weights with one neuron a row"})

question("2.j", "Which shape has (32, 10) @ (10, 4)?", shape=(32, 4), wrong={
    (10, 10): "the inner sizes are added up and gone; the outer ones survive",
    (32, 10): "that is the left table; each of its rows becomes 4 numbers",
    (10, 4): "that is the right table; the answer has the left one's rows",
    (4, 32): "rows come from the left, columns from the right",
    (32, 10, 4): "the two tens meet, are added up and are gone"})

question("2.k", "You double the batch, from 32 samples to 64. What happens to the number of weights?", {
    "nothing": True,
    "it doubles": "weights belong to neurons, not to samples",
    "it grows by 32": "weights belong to neurons, not to samples",
    "it is multiplied by the number of neurons": "the batch has no say in it: weights = inputs × neurons"})

question("2.l", "In someone's code `W` is (64, 2), the data `X` is (300, 2). Which line is a layer of 64 neurons?", {
    "X @ W.T + b": True,
    "X @ W + b": "(300, 2) @ (64, 2): the inner sizes 2 and 64 differ",
    "W @ X + b": "(64, 2) @ (300, 2): the inner sizes differ",
    "W.T @ X + b": "(2, 64) @ (300, 2): the inner sizes differ"})

question("2.m", "Of a 3 × 3 answer the first number is right, the rest of its row wrong. What do you look at first?", {
    "the shape of the biases": True,
    "the inputs": "with wrong inputs the first number would be wrong too",
    "the seed": "another seed would change the first number too",
    "the number of samples": "a wrong number of samples gives another shape, not other numbers"})
