"""Data sets of pictures: handwritten digits that come with scikit-learn, and Fashion-MNIST, which is fetched once.

Both hand out bytes, (pictures, height, width), and the number of each picture's class, as picture files hold them.
"""
import gzip
import zlib

import numpy as np

from .cache import cache_folder
from .download import OtherFile, fetch, percent

FASHION_NAMES = ("T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot")
SOURCES = ("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
           "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/")
FILES = {   # name: its length in bytes, its SHA-256
    "train-images-idx3-ubyte.gz":
        (26421880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
    "train-labels-idx1-ubyte.gz":
        (29515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
    "t10k-images-idx3-ubyte.gz":
        (4422102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
    "t10k-labels-idx1-ubyte.gz":
        (5148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
}


def digits_data():
    """1797 handwritten digits of 8 × 8 pixels, from white paper (0) to full ink (16): images and labels, as uint8.

    They come with scikit-learn (Alpaydin and Kaynak, UCI, CC BY 4.0): nothing is fetched. Raises ModuleNotFoundError
    with a sentence when it is not installed.
    """
    try:
        from sklearn.datasets import load_digits
    except ModuleNotFoundError:
        raise ModuleNotFoundError("The digits come with scikit-learn, which is not installed here: "
                                  "`pip install scikit-learn`, then restart the kernel.") from None
    found = load_digits()
    return found.images.astype(np.uint8), found.target.astype(np.uint8)


def fashion_mnist_data(folder=None, sources=SOURCES, quiet=False):
    """Fashion-MNIST (Zalando, MIT license): X, y, X_test, y_test, as uint8; pixels from 0 to 255.

    X is (60000, 28, 28), X_test (10000, 28, 28); the classes' names are FASHION_NAMES. At the first call 31 MB are
    fetched into `folder` (left out: the system's cache folder); later ones need no network. Each file is held to its
    SHA-256. Raises NotFetched, an OSError whose message is one sentence, when that is not possible.
    """
    folder = cache_folder() / "fashion-mnist" if folder is None else folder
    arrays = []
    for name, (size, sha256) in FILES.items():
        urls = [source + name for source in sources]
        path = fetch(urls, f"{folder}/{name}", size, sha256, None if quiet else percent(name))
        arrays.append(read_idx(path))
    return tuple(arrays)


def read_idx(path):
    """The array in a zipped file of the form IDX: four bytes that tell type and axes, the axes' sizes, the entries.

    Raises OtherFile, with a sentence, for anything else.
    """
    try:
        with gzip.open(path) as file:
            content = file.read()
    except (OSError, EOFError, zlib.error) as reason:
        raise OtherFile(f"{path} cannot be unzipped ({reason}).") from None
    axes = content[3] if len(content) >= 4 and content[:3] == b"\0\0\x08" else 0
    shape = tuple(int(n) for n in np.frombuffer(content[4:4 + 4 * axes], ">u4")) if len(content) >= 4 + 4 * axes else ()
    if not axes or len(content) - 4 - 4 * axes != int(np.prod(shape, dtype=object)):
        raise OtherFile(f"{path} does not hold the bytes of an IDX file: its head and its length do not agree.")
    return np.frombuffer(content, np.uint8, offset=4 + 4 * axes).reshape(shape).copy()
