"""The questions of chapter 05."""
from ...quizzes import question

# First sitting

question("5.e", "Nudges got 0.933 on the vertical data. On the spiral, with the same network and as many tries?",
         {"clearly less": True,
          "about the same": "both have 300 points and three classes, but the spiral's borders have to curl",
          "more": "straight lines nearly separate the vertical data; they do not separate the spiral",
          "exactly 1/3": "nudges are kept when they help a little, so it is somewhat better than guessing"})

question("5.f", "The hidden layer gets 64 neurons, and the network 387 parameters. Nudging all of them at once gets, "
                "in as "
                "many tries,",
         {"no further: hardly any nudge helps": True,
          "much further: a larger network can do more": "it can, if its 387 knobs are set well; but who sets them?",
          "to 0.96, as in chapter 03": "that network knew for each parameter which way to turn it",
          "stuck at the very first try": "at first nearly any change helps a little; then hardly one does"})

question("5.3", "The slope of x³ at 2 is measured from both sides, with h = 0.1, 0.01, and so on down to 1e-16. "
                "Floats have "
                "about 16 digits. Which h comes nearest to 12?",
         {"one in the middle, about 1e-5": True,
          "the smallest, 1e-16": "2 + 1e-16 is 2 for a float: both points are the same, and the rise is 0",
          "the largest, 0.1": "the curve bends within the step: 12.01",
          "all are equally good": "at 0.1 the curve bends within the step, at 1e-16 the step is lost in rounding"},
         right="too long a step misses the bend, too short a one drowns in rounding")

question("5.g", "cube(x) is x³. What does your slope(cube, 2.0, 1e-16) return?", number=0,
         wrong={12: "that is the true slope; but 2 + 1e-16 is stored as 2, so there is no rise",
                8: "that is the height; the slope divides a rise by a "
                   "distance", 1: "no rise at all: 2 + 1e-16 is stored as 2"})

question("5.h", "And in float32, with about 7 digits: which h is best there?",
         {"a larger one, near 0.01": True,
          "the same, 1e-5": "rounding is a billion times coarser, so it drowns longer steps",
          "a smaller one, near 1e-8": "2 + 1e-8 is 2 in float32: 7 digits end long before",
          "there is none": "0.01 is right to about five digits"})

# Second sitting

question("5.i", "Which slope has 5x² − 4x + 7 at x = 2?", number=16,
         wrong={19: "that is the height at 2; and the slope of the 7 is 0",
                6: "10 − 4 is the slope at 1, and here x is 2", 36: "the slope of x² is 2x, not 2x²",
                -4: "that is the slope of −4x alone; 5x² has one too", 23: "the 7 shifts the curve and tilts nothing",
                20: "that is the slope of 5x² alone; −4x has one too", 24: "the sign of the second: −4",
                10: "the slope of x² is 2x: 5 · 2 · 2", 12: "the −4x falls by 4, not by 4x"})

question("5.j", "f(a, b) = a · b. By how much does f grow, for each bit that a grows, at a = 3, b = 5?", number=5,
         wrong={3: "that is for each bit that b grows: the partner counts", 15: "that is the height",
                1: "for a + b; a product grows by the other factor", 8: "a alone moves, b is held still"})

question("5.k", "L = u · v with u = 2x and v = x + 3. What is the slope of L by x, at x = 1?", number=10,
         wrong={2: "2 · 1: the two slopes were multiplied. Each way is a chain of its own, and ways add up",
                8: "that is the way through u alone; x also reaches L through v",
                3: "2 + 1: each way's slope is multiplied by the other factor first",
                6: "2 + 4 adds the two factors; each way is a slope times the other factor",
                16: "2 · 4 + 2 · 4: v's slope is 1",
                4: "the way through v is 1 times u, which is 2; through u it is 2 times v, which is 8"})

question("5.l", "Ten sigmoids in a row, each with its largest slope, 1/4. About how much of a nudge at the front "
                "arrives at the "
                "end?",
         {"a millionth": True,
          "a quarter": "that is after one; each further one takes another quarter of it",
          "a fortieth": "slopes along a chain multiply, they do not divide by ten times four",
          "all of it": "each passes on a quarter at best"})

question("5.m", "Rate 0.1, f = x², and the ball lies at x = −2. Where does the next step take it?", number=-1.6,
         wrong={-2.4: "uphill: the slope is −4, and minus 0.1 times −4 is plus 0.4", 1.6: "0.4 of a step, not 3.6",
                -1.8: "the slope of x² at −2 is −4, not −2", -2.2: "the slope is −4; it is subtracted",
                0.4: "that is how far it moves; where does it lie then?",
                -1.9: "0.1 is the rate; the step is 0.1 times the slope",
                -2.1: "0.1 is the rate; the step is 0.1 times the slope, against it",
                2.4: "it moves by 0.4, towards 0", -1.96: "0.1 times the slope, not 0.01",
                -0.4: "that is the slope times the rate, with its sign; subtract it from −2"})

# Recap

question("5.a", "What is the gradient of a function of 3 weights?",
         {"3 numbers": True,
          "1 number": "one slope for each weight, and there are three",
          "9 numbers": "those would be the slopes of the slopes",
          "as many numbers as samples": "the loss has added up the samples already"})

question("5.b", "The slope is 0. What does that mean?",
         {"it is flat here: a lowest point, a highest point, or a saddle": True,
          "a lowest point": "the top of a hill is flat as well",
          "training is done": "far out on a plain it is flat, too: a silent ReLU, the end of a sigmoid",
          "an error": "it is perfectly lawful"})

question("5.c", "What is the slope of max(a, b) by a, where a < b?",
         {"0": True,
          "1": "b wins there: moving a a little changes nothing",
          "1/2": "there is no sharing: the larger one alone counts",
          "the value of b": "that is what max(a, b) is; its slope is asked for"})

question("5.d", "y = f(g(x)). Which two slopes are multiplied?",
         {"f′ at g(x), and g′ at x": True,
          "f′ at x, and g′ at x": "f never sees x; what comes in there is g(x)",
          "f′ at g′(x), and g′ at x": "that feeds a slope into f′; what comes in there is the value g(x)",
          "none, they are added": "along a chain slopes multiply; it is ways that add up"})

question("5.n", "A gradient checker says ✓. What do you know?",
         {"claim and measurement agree at this place": True,
          "the gradient is right everywhere": "at this x it is; a corner or another branch may lie elsewhere",
          "the loss is right": "a wrong loss has a gradient, too, and it may be claimed correctly",
          "training will work": "slopes may be right and the rate too large"})

question("5.o", "Gradient descent has come to rest. Where is it?",
         {"where it is flat; perhaps in the lowest valley, perhaps in another": True,
          "at the lowest point of all": "it sees only the ground under it: see the ball in its two valleys",
          "at a random place": "it went downhill all the way",
          "at loss 0": "even the lowest point of a loss may lie above 0"})
