"""Questions of chapter 01."""
from ...quizzes import question

question("1.a", "What does the bias do to the line of a neuron with one input?",
         {"it shifts it": True,
          "it tilts it": "tilting is the weight's work",
          "it bends it": "one neuron's line stays straight; a bend takes an activation (chapter 03)",
          "it stretches the input": "what multiplies the input is the weight"})

question("1.b", "A neuron has five inputs. How many parameters has it, weights and bias together?", number=6,
         right="one weight for each input, and one bias",
         wrong={5: "those are the weights; the bias is a parameter too",
                10: "one bias for the neuron, not one for each input",
                25: "five neurons with five inputs would have 25 weights; this is one neuron",
                1: "that is the bias alone", 2: "there is a weight for each input"})

question("1.c", "All weights of a neuron are 0, its bias is 2. What does it give?",
         {"2, for any input": True,
          "0, for any input": "the products are 0, but the bias is added to them",
          "that depends on the inputs": "each input is multiplied by 0",
          "an error": "0 is a number like any other"})

question("1.d", "A neuron learns. What changes?",
         {"weights and bias": True,
          "the inputs": "they are the data: they are what they are",
          "the number of inputs": "whoever builds the network decides on it",
          "the formula": "it stays `w·x + b`; only its numbers change"})

question("1.e", "Four inputs, three weights, and the loop with zip. What comes out?",
         {"2.3": True,
          "4.8": "that needs the product of the fourth input, and its weight is missing",
          "an IndexError": "the loop over places would stop with one; zip does not count places",
          "2.3 and a warning": "zip has nothing to say about it"},
         right="zip ends with the shorter list")

question("1.f", "How large is the sum above?", number=27, right="6 + 9 + 12",
         wrong={30: "the counter starts at 2, not at 1",
                18: "you counted from 1 to 3; the sign says from 2 to 4",
                15: "you stopped at 3, as range(2, 4) would; in a sum the end is included",
                12: "that is the last term; add all three",
                6: "that is the first term; add all three",
                9: "those are the counters 2 + 3 + 4; each is multiplied by 3 first",
                72: "you multiplied 2 · 3 · 4 and tripled it; the sign is a sum",
                648: "you multiplied the terms; the sign is a sum"})

question("1.g", "Which weight takes the line through all four readings?", number=1.8, tolerance=0.005,
         right="18 °F more for every 10 °C",
         wrong={32: "that is the bias: where the line stands at 0 °C",
                18: "18 is the growth over 10 °C; the weight is the growth over 1 °C",
                54: "54 is the growth over all 30 °C; the weight is the growth over 1 °C",
                -1.8: "the readings rise to the right, so the weight is positive",
                2: "close; but from 10 °C to 20 °C the readings grow by 18, not by 20",
                1: "the first two readings are 18 °F apart, not 10",
                0.5556: "turned round: that would lead from °F to °C"})

question("1.h", "Which of them has the largest dot product with the weights [2, 1]?",
         {"[4, 2]": True,
          "[2, 4]": "2·2 + 1·4 = 8: it leans away from the weights a little",
          "[-2, 4]": "2·(−2) + 1·4 = 0: it stands at a right angle to the weights",
          "[-4, -2]": "−10: it points straight away from the weights"},
         right="10: it points exactly where the weights point")

question("1.i", "How many parameters does the drawn network have, weights and biases together?", number=37,
         right="8 + 16 + 4 lines, and a bias for each of the 9 circles that compute",
         wrong={28: "those are the lines, so the weights; the biases are missing",
                39: "the two inputs compute nothing and have no bias",
                9: "those are the biases; count the lines as well",
                11: "those are the circles",
                31: "a bias for each neuron, not for each layer",
                36: "the output neuron has a bias, too",
                29: "a bias for each neuron, not one for the whole network",
                17: "count the lines: every circle has one from EVERY circle before it",
                24: "the lines to the output are weights too, and the biases are missing"})

question("1.j", "Match each part of a neuron over two inputs with what you see on paper.",
         match={"the input": "a point", "the weights": "the direction the border faces",
                "the bias": "how far the border is shifted", "z = 0": "the border itself"},
         wrong={("the weights", "how far the border is shifted"):
                "turning the weights turns the border; shifting is the bias's work",
                ("the bias", "the direction the border faces"): "a bias has no direction: it is one number",
                ("the weights", "a point"): "the weights are an arrow; the point is what comes in",
                ("z = 0", "a point"): "many inputs give z = 0, a whole line of them"})

question("1.7", "Inputs and weights change places. Where does it matter?",
         {"not in `dot`, but in Wx": True,
          "nowhere": "true for two lists; but Wx takes the rows of what stands on the left, and a list is no table",
          "in both": "in `dot` each product is the same: 0.2 · 1 is 1 · 0.2",
          "in `dot`, but not in Wx": "the other way round: try `dot` with both orders"},
         right="for two lists the order is free; that the weights come first is a habit taken over from Wx")
