"""Alt text and caption of every drawn figure, each said once: name → (alt, caption)."""

TEXTS = {
    "map": (
        "The chapters of the course with their minutes, in six groups joined by arrows. Start here: 00. A network "
        "computes: 01 neuron, 02 layers, 03 activations. A network learns: 04 loss, 05 derivatives, 06 and 07 "
        "backpropagation, 08 descent, 09 optimizers. Does it hold on new data: 10 generalization, 11 regularization, "
        "12 dropout. Other kinds of answers: 13 yes or no, 14 numbers. A tool for real work: 15 the model, 16 real "
        "data, 17 saving, 18 PyTorch. At the end, in a dashed box: the "
        "debugging atlas and the glossary.",
        "All chapters in reading order; the bar behind each title is as long as the chapter takes."),
    "symbols": (
        "One page to print. At the top the machine in small: data, layer, ReLU, layer, softmax, loss; from the loss "
        "the slopes go back to the optimizer, which moves the weights of both layers. Below it tables, one for each "
        "part: forward, loss, the whole model, backward, optimizer, data. Each row gives a symbol and its name, its "
        "name in the code, its shape, the chapter that introduces it, and its names in PyTorch and Keras. The "
        "glossary's tables hold the same rows as text.",
        "The course's symbols on one page, A4 across, part by part of the machine."),
    "neuron": (
        "One neuron, drawn from left to right. Three inputs, 1, 2 and 3, are each multiplied by a weight: 1 times "
        "0.2 is 0.2, 2 times 0.8 is 1.6, 3 times −0.5 is −1.5. Arrows lead the three products and the bias 2 into a "
        "circle that adds them up. Its output is 0.2 + 1.6 − 1.5 + 2 = 2.3.",
        "A neuron multiplies each input by its weight, adds up the products, and adds the bias once."),
    "layer": (
        "A layer of three neurons. Four inputs, 1, 2, 3 and 2.5, stand on the left; a line with its weight runs from "
        "each of them to each neuron, twelve lines in all. The first neuron has the weighted sum 2.8, the bias 2 and "
        "the output 4.8; the second −1.79, 3 and 1.21; the third 1.885, 0.5 and 2.385.",
        "Every neuron of a layer sees all the inputs, and has its own weights and its own bias."),
    "network": (
        "A network of two dense layers. Two inputs on the left are joined by lines to each of four hidden neurons, "
        "and these to each of three output neurons. Solid blue lines are positive weights, dashed orange-red lines "
        "negative ones; thicker lines are larger weights.",
        "Two dense layers: each circle of one column is joined to every circle of the next, and each line is one "
        "weight."),
    "net_2_4_4": (
        "A network with two inputs, two hidden layers of four neurons each, and one output neuron, drawn as four "
        "columns of circles. Lines join every circle to every circle of the next column: 8, then 16, then 4 lines, "
        "solid blue for positive weights and dashed orange-red for negative ones.",
        "Neurons as circles, weights as lines: that is why it is called a network, and fully connected."),
    "forward": (
        "The forward pass from left to right, with the shape of the data at each step. X has the shape (300, 2). A "
        "dense layer with weights (2, 64) and biases (1, 64) makes it (300, 64). ReLU keeps (300, 64). A dense layer "
        "with weights (64, 3) and biases (1, 3) makes it (300, 3). Softmax keeps (300, 3): three probabilities a "
        "sample.",
        "A dense layer changes the number of columns, an activation does not, and the 300 rows stay 300 rows all the "
        "way."),
    "batch": (
        "Four matrices: inputs of shape (3, 4), times weights of shape (4, 3), plus biases of shape (1, 3), equal "
        "the output of shape (3, 3): 4.8, 1.21, 2.385; 8.9, −1.81, 0.2; 1.41, 1.051, 0.026. The second row of the "
        "inputs, 2, 5, −1, 2, and the first column of the weights, 0.2, 0.8, −0.5, 1, are lit, and so are the first "
        "bias, 2, and the number they make: 2 times 0.2 plus 5 times 0.8 plus −1 times −0.5 plus 2 times 1 plus 2 is "
        "8.9.",
        "One row of inputs meets one column of weights, and the bias of that column is added: that makes one number."),
    "where_00": (
        "The machine this course builds, as a row of boxes: data, a layer, ReLU, another layer, softmax, loss. From "
        "the loss an arrow with the slopes leads back to an optimizer, which nudges the weights of both layers.",
        "The whole machine. Each chapter begins with this drawing and lights up the part that it adds."),
    "where_01": (
        "The course's machine as a row of boxes: data, layer, ReLU, layer, softmax, loss, and an optimizer below. "
        "All are grey and still to come, but for one circle inside the first layer that is lit: a neuron.",
        "This chapter builds a single neuron, the smallest piece of a layer."),
    "where_02": (
        "The course's machine as a row of boxes. The data and both layers are lit and tagged as new. ReLU, softmax, "
        "loss and the optimizer are grey and still to come.",
        "This chapter builds the layer, and sends a whole batch of data through it."),
    "where_03": (
        "The course's machine as a row of boxes. The data and both layers are there already. ReLU and softmax are "
        "lit and tagged as new. The loss and the optimizer are grey and still to come.",
        "This chapter adds the bend between the layers, and the last step from scores to probabilities."),
    "where_04": (
        "The course's machine as a row of boxes. Data, layer, ReLU, layer and softmax are there already. The loss, the "
        "last box, is lit and tagged as new. The way back and the optimizer are grey and still to come.",
        "This chapter measures how wrong the answers are, in one number."),
    "where_05": (
        "The course's machine as a row of boxes: data, layer, ReLU, layer, softmax and loss are there already. A short "
        "straight line that touches the curve of the loss is lit and tagged as new: its slope. The way back and the "
        "optimizer are grey and still to come.",
        "This chapter asks how the loss changes when a weight is turned a little: its slope."),
    "where_06": (
        "The course's machine as a row of boxes: data, layer, ReLU, layer, softmax, loss are there already. Arrows "
        "lead back from box to box, from the loss to the first layer, and from the loss to the optimizer below: they "
        "carry the slopes, and are lit. The optimizer is grey and still to come.",
        "This chapter builds the way back: from the loss through every box to the slopes of all weights."),
    "where_07": (
        "The course's machine as a row of boxes: data, layer, ReLU, layer, softmax, loss, and the way back, are there "
        "already. Softmax and loss are lit: their own way back is new. The optimizer is grey and still to come.",
        "This chapter takes the last two boxes backward: from the loss through softmax to the scores."),
    "where_08": (
        "The course's machine as a row of boxes: data, layer, ReLU, layer, softmax, loss. The slopes come back from "
        "the loss to the optimizer below, which is lit, and so are its arrows to both layers: it nudges their weights.",
        "This chapter builds the optimizer, and the machine is whole: now it learns."),
    "where_09": (
        "The course's machine as a row of boxes: data, layer, ReLU, layer, softmax, loss, and the way back to the "
        "optimizer below. The optimizer and its arrows to both layers are lit.",
        "This chapter gives the optimizer a memory for every weight."),
    "where_10": (
        "The course's machine as a row of boxes, all there. The data are lit: beside the three arms of full points lie "
        "hollow points that are kept back.",
        "This chapter asks about points that the network has not learned from."),
    "where_11": (
        "The course's machine as a row of boxes, all there. The loss is lit: under its curve stands plus lambda times "
        "the sum of all squared weights.",
        "This chapter adds a price on the weights to the loss."),
    "where_12": (
        "The course's machine as a row of boxes, all there. The third box is lit and reads ReLU, dropout: of its four "
        "neurons two are crossed out.",
        "This chapter switches neurons off, at random, behind the bend."),
    "where_13": (
        "The course's machine as a row of boxes. The data are two arms of points. In the place of softmax stands a "
        "sigmoid, an S-shaped curve; it and the loss are lit.",
        "This chapter answers yes or no: one output neuron, a sigmoid, and a loss of its own."),
    "where_14": (
        "The course's machine as a row of boxes. The data are points on a sine curve. In the place of softmax stands a "
        "straight line, and the loss is a parabola, the squared error; both are lit.",
        "This chapter predicts a number: the last layer stays straight, and the loss is a squared error."),
    "where_15": (
        "The course's machine as a row of boxes, data, layer, ReLU, layer, softmax and loss, with the way back and the "
        "optimizer below. A lit frame runs around all of it: one object.",
        "This chapter puts a case around the whole machine."),
    "where_16": (
        "The course's machine as a row of boxes. In the box of the data, which is lit, stands a handwritten three made "
        "of eight by eight pixels; all other boxes are as they were.",
        "This chapter changes nothing but the data: real pictures come in."),
    "where_17": (
        "The course's machine as a row of boxes. A lit frame runs around all of it, as in chapter 15, with the words "
        "new: kept in a file. The data, small pictures, are lit too: new, your own.",
        "This chapter keeps the whole machine in a file, and gives it pictures of your own."),
}
