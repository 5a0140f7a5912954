"""Chapter 11's dense layer with a gradient of the wrong shape, not stored, or never set."""

import numpy as np

from .versions import Dense, parts


def spoiled(name, value):
    """A dense layer that stops with this gradient in the wrong shape: the price does not fit into it."""

    def backward(self, dvalues):
        self.given = dvalues
        self.dweights, self.dbiases, self.dinputs, pW, pb = parts(self)
        setattr(self, name, value(self, dvalues))
        self.dweights += pW
        self.dbiases += pb

    return type("Layer_Dense", (Dense,), {"backward": backward})


SummedAcross = spoiled("dbiases", lambda s, d: d.sum(axis=1, keepdims=True))
OnItsSide = spoiled("dweights", lambda s, d: d.T @ s.inputs)


class OfTheWeights(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        self.dweights, self.dbiases, self.dinputs, pW, pb = parts(self)
        self.dweights += pW
        self.dbiases += self.bias_regularizer_l1 * np.sign(self.weights) + 2 * self.bias_regularizer_l2 * self.weights


class Flat(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights = dW + pW
        self.dbiases = db[0]
        self.dbiases += pb


class FlatWhereFree(Dense):
    """As Flat, but it adds only what is above 0, so that the shapes quarrel only then."""

    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights = dW + pW
        self.dbiases = db[0]
        if np.any(pb):
            self.dbiases += pb


class FlatSum(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights, self.dbiases = dW + pW, db[0] + pb[0]


class Returning(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        dW, db, dX, pW, pb = parts(self)
        return dW + pW, db + pb, dX


class Growing(Dense):
    dweights = dbiases = 0

    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights, self.dbiases = self.dweights + dW + pW, self.dbiases + db + pb


class NoInputs(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        dW, db, _, pW, pb = parts(self)
        self.dweights, self.dbiases = dW + pW, db + pb
