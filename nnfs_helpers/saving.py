"""Saving and loading: what a Model can do with files (chapter 17). How a file looks stands in sealed.py."""

import math

from . import sealed
from .blueprints import built, described

FORMAT, VERSION = "nnfs_helpers", 1
MEMORIES = ("weight_momentums", "bias_momentums", "weight_cache", "bias_cache")    # what optimizers keep with a layer


class Saved:
    """A model that can be written to a file and read from it.

    All four raise ValueError for what cannot be saved, and for a file that is cut, damaged, foreign, of another
    version, or does not fit, with a sentence that says what is wrong; the model is then as it was before.

    `scaling` {name: number, or list of numbers} and `class_names`, a list of texts, travel with a saved model: whoever
    loads it must prepare inputs as they were in training, and wants to read an answer.
    """

    scaling = class_names = None

    def save_parameters(self, path):
        """Write the weights and biases of all layers; they fit any model with layers of the same sizes."""
        arrays = {}
        for k, (weights, biases) in enumerate(self.get_parameters()):
            arrays |= {f"{k}.weights": weights, f"{k}.biases": biases}
        sealed.write(path, {"format": FORMAT, "version": VERSION, "kind": "parameters"}, arrays)

    def load_parameters(self, path):
        """Put back what `save_parameters` or `save` wrote. Raises ValueError when the sizes are not this model's."""
        arrays = _read(path, "parameters", "model")[1]
        try:
            places = sorted({_place(name) for name in arrays})
            self.set_parameters([(arrays[f"{k}.weights"], arrays[f"{k}.biases"]) for k in places])
        except KeyError as error:
            raise ValueError(f"{path} is refused: it has no {error.args[0]!r}.") from None
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from None

    def save(self, path, *, scaling=None, class_names=None):
        """Write the whole model: layers, loss, optimizer with its memory, accuracy; scaling figures, class names."""
        self._check_ready("save")
        self.scaling = scaling if scaling is not None else self.scaling
        self.class_names = list(class_names) if class_names is not None else self.class_names
        _check_companions(self, self.scaling, self.class_names)
        about = {"format": FORMAT, "version": VERSION, "kind": "model",
                 "layers": [described(layer, "layer") for layer in self.layers],
                 **{kind: described(getattr(self, kind), kind) for kind in ("loss", "optimizer", "accuracy")},
                 "scaling": self.scaling, "class_names": self.class_names,
                 "last": self.history[-1] if self.history else None}
        names = ("weights", "biases", *(MEMORIES if self.optimizer else ()))
        arrays = {f"{k}.{name}": getattr(layer, name) for k, layer in enumerate(self.layers)
                  for name in names if getattr(layer, name, None) is not None}
        sealed.write(path, about, arrays)

    @classmethod
    def load(cls, path):
        """A finalized model from a file that `save` wrote: it predicts, and goes on training, as the saved one did."""
        about, arrays = _read(path, "model")
        try:
            return _model(cls(), about, arrays)
        except KeyError as error:
            raise ValueError(f"{path} is refused: it has no {error.args[0]!r}.") from None
        except (ValueError, TypeError) as error:
            raise ValueError(f"{path} is refused: {error}") from None


def _read(path, *kinds):
    about, arrays = sealed.read(path)
    if about.get("format") != FORMAT:
        raise ValueError(f"{path} is refused: its description is not one of this course's models.")
    version = about.get("version")
    if version != VERSION or isinstance(version, (bool, float)):
        raise ValueError(f"{path} is of version {version!r:.40}, and this nnfs_helpers reads version {VERSION}: "
                         "load it with the nnfs_helpers that wrote it.")
    if about.get("kind") not in kinds:
        what = "parameters alone: build the model, then model.load_parameters" if about.get("kind") == "parameters" \
            else f"{about.get('kind')!r:.40}, and a {kinds[0]} is wanted here"
        raise ValueError(f"{path} holds {what}.")
    return about, arrays


def _place(name):
    """The number of the layer in an array's name, as in `12.weights`: numbers, so that 2 comes before 12."""
    number, _, rest = name.partition(".")
    known = rest in ("weights", "biases", *MEMORIES)
    if not (known and number.isdecimal() and number.isascii() and len(number) < 7):
        raise ValueError(f"an array named {name!r:.60} does not belong into a model.")
    return int(number)


def _model(model, about, arrays):
    """Fill an empty model; everything is checked before it is handed out."""
    layers = about["layers"]
    if not isinstance(layers, list) or any(not 0 <= _place(name) < len(layers) for name in arrays):
        raise ValueError("its arrays do not belong to the layers that it describes.")
    width = None
    for k, words in enumerate(layers):
        mine = {name.partition(".")[2]: array for name, array in arrays.items() if _place(name) == k}
        layer = built(words, "layer", mine.pop("weights", None), mine.pop("biases", None))
        for name, memory in mine.items():
            like = getattr(layer, "weights" if name.startswith("weight") else "biases", None)
            pair = {name, name.replace("weight_", "bias_"), name.replace("bias_", "weight_")} <= set(mine)
            if like is None or not pair or memory.shape != like.shape or ("cache" in name and memory.min() < 0):
                raise ValueError(f"the optimizer's {name} of layer {k} cannot belong to it.")
            setattr(layer, name, memory.astype(like.dtype))
        if hasattr(layer, "weights"):
            if width not in (None, len(layer.weights)):
                raise ValueError(f"layer {k} takes {len(layer.weights)} inputs, and the layer before it gives {width}.")
            width = layer.weights.shape[1]
        model.add(layer)
    model.set(**{kind: built(about[kind], kind) for kind in ("loss", "optimizer", "accuracy")})
    model.finalize()
    _check_companions(model, about["scaling"], about["class_names"])
    model.scaling, model.class_names = about["scaling"], about["class_names"]
    model.history = [_last(about["last"])] if about["last"] is not None else []
    return model


def _check_companions(model, scaling, names):
    """Scaling figures are numbers; there is a class name for each output, or two for a single one."""
    if scaling is not None and not (isinstance(scaling, dict) and all(map(_figures, scaling.values()))):
        raise ValueError(f"scaling is a dictionary of numbers or lists of numbers, not {scaling!r:.80}.")
    if names is None:
        return
    outputs = model.trainable_layers[-1].weights.shape[1] if model.trainable_layers else None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"class_names is a list of texts, not {names!r:.80}.")
    if len(names) not in ((2,) if outputs == 1 else (outputs,)):
        raise ValueError(f"there are {len(names)} class names and {outputs} outputs: one name for each.")


def _figures(value):
    values = value if isinstance(value, list) else [value]
    return bool(values) and all(isinstance(v, (int, float)) and math.isfinite(v) for v in values)


def _last(row):
    if not isinstance(row, dict) or not all(map(_figures, row.values())) or not isinstance(row.get("epoch"), int):
        raise ValueError(f"its last epoch is described by {row!r:.60}.")
    return row
