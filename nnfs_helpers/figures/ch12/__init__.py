"""The figures of chapter 12: networks that lean on few neurons, masks, thin networks, their votes, the price."""
from .masks import blame, sums, sums_alt
from .networks import fresh_loss, left_on, train, train_seeds, worst_cost
from .thin import borders, flicker, votes_of
from .tolls import beside, broken, leaning, pays, prices

__all__ = ["beside", "blame", "borders", "broken", "flicker", "fresh_loss", "leaning", "left_on", "pays", "prices",
           "sums", "sums_alt", "train", "train_seeds", "votes_of", "worst_cost"]
