"""Check of chapter 08: a shuffled pass over the data in batches."""
import numpy as np

from ...exercises import entry


def batches(n, size):
    order = np.random.permutation(n)
    return [order[k:k + size] for k in range(0, n, size)]


def one_pass(answer, n, size):
    """What can be said of the blocks of two passes, whatever their order."""
    blocks, again = ([np.asarray(b) for b in answer(n, size)] for _ in range(2))
    flat, second = (np.concatenate([np.ravel(b) for b in found]) if found else np.zeros(0) for found in (blocks, again))
    return {"the list of the blocks' sizes": [int(b.size) for b in blocks],
            "the indices, put in order,": np.sort(flat),
            "`are they shuffled?`": not np.array_equal(flat, np.sort(flat)),
            "`does a block hold samples from all over?`": bool(np.ptp(blocks[0]) >= size),
            "`is the next pass in another order?`": not np.array_equal(flat, second)}


def seeded(n, size):
    np.random.seed(0)
    return batches(n, size)


def inside(n, size):
    return [k + np.random.permutation(len(range(n)[k:k + size])) for k in range(0, n, size)]


def order_of_blocks(n, size):
    blocks = [np.arange(n)[k:k + size] for k in range(0, n, size)]
    return [blocks[k] for k in np.random.permutation(len(blocks))]


entry("8.6", course=batches, use=one_pass, cases=[(300, 128), (29, 7), (24, 8)], mistakes={
    "the short block at the end is lost: 300 by 128 is 128, 128 and 44": (
        lambda n, size: batches(n, size)[:n // size], lambda n, size: batches(n, size)[:-1],
        lambda n, size: list(np.random.permutation(n)[:n // size * size].reshape(-1, size))),
    "in the old order: shuffle first, or batches of sorted data hold one class each": (
        lambda n, size: [np.arange(n)[k:k + size] for k in range(0, n, size)]),
    "only the blocks are shuffled, or only what is in a block: neighbors stay together. First shuffle all, then cut": (
        inside, order_of_blocks),
    "some samples come twice and some never: permutation, not randint or choice": (
        lambda n, size: [np.random.randint(0, n, size)[:n - k] for k in range(0, n, size)],
        lambda n, size: [np.random.randint(0, n, size) for k in range(0, n, size)],
        lambda n, size: [np.random.permutation(n)[k:k + size] for k in range(0, n, size)]),
    "the same order in every pass: no seed inside the function": seeded,
    "`size` is how many samples a block holds, not how many blocks there are": (
        lambda n, size: np.array_split(np.random.permutation(n), size),),
    "all blocks but the last have exactly `size` samples; array_split makes them even": (
        lambda n, size: np.array_split(np.random.permutation(n), -(-n // size)),),
    "one block alone: cut the shuffled indices, `order[0:size]`, `order[size:2 * size]` …": (
        lambda n, size: [np.random.permutation(n)[:size]], lambda n, size: [np.random.permutation(n)]),
    "the slice `order[k:size]` ends at `size` each time; it should end at k + size": (
        lambda n, size: (lambda order: [order[k:size] for k in range(0, n, size)])(np.random.permutation(n)),),
    "only the first block comes back: return the list after the loop": lambda n, size: np.random.permutation(n)[:size],
    "the blocks overlap: the next one begins `size` further on": (
        lambda n, size: (lambda order: [order[k:k + size] for k in range(n // size)])(np.random.permutation(n)),
        lambda n, size: (lambda order: [order[k:k + size] for k in range(n - size + 1)])(np.random.permutation(n)),
        lambda n, size: (lambda order: [order[k:k + size] for k in range(n)])(np.random.permutation(n))),
    "each block is drawn afresh, so some samples come twice: shuffle once, then cut": (
        lambda n, size: [np.random.permutation(n)[:size] for _ in range(0, n, size)]),
    "a last block of one sample is lost: range(0, n, size), up to n itself": (
        lambda n, size: batches(n, size) if n % size != 1 else batches(n, size)[:-1]),
    "the indices run from 0 to n − 1": lambda n, size: [block + 1 for block in batches(n, size)],
    "shuffle all n indices, not `size` of them": (
        lambda n, size: (lambda order: [order[k:k + size] for k in range(0, n, size)])(np.random.permutation(size))),
    "array_split makes blocks of about equal size; wanted are blocks of `size`, the last one shorter": (
        lambda n, size: np.array_split(np.random.permutation(n), n // size)),
    "`np.random.shuffle` shuffles its array in place and returns None; `np.random.permutation(n)` returns one": (
        lambda n, size: np.random.shuffle(np.arange(n))[0:size],),
    "the blocks are of unequal length, and `reshape` makes equal ones: cut them one by one": (
        lambda n, size: np.random.permutation(n).reshape(-1, size)),
    "300 is the size of one data set: take n": (
        lambda n, size: batches(300, size), lambda n, size: [block[block < n] for block in batches(300, size)]),
    "one sample is missing: `np.random.permutation(n)` holds 0 to n − 1": (
        lambda n, size: batches(n - 1, size),
        lambda n, size: (lambda order: [order[k:k + size] for k in range(0, n, size)])(np.random.permutation(n - 1))),
    "single indices; wanted are blocks of them": lambda n, size: list(np.random.permutation(n)),
})
