"""Chapter 15: the course's early stopping, and rules that stop elsewhere."""


def stop(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return epoch, best


def comparing(better):
    """The course's rule, but for when an epoch is a new best."""
    def rule(losses, patience):
        best = 0
        for epoch in range(len(losses)):
            if better(losses, epoch, best):
                best = epoch
            if epoch - best >= patience:
                break
        return epoch, best
    return rule


equal_counts = comparing(lambda losses, epoch, best: losses[epoch] <= losses[best])
largest = comparing(lambda losses, epoch, best: losses[epoch] > losses[best])
with_a_number = comparing(lambda losses, epoch, best: losses[epoch] < best)
of_the_last = comparing(lambda losses, epoch, best: losses[epoch] < losses[epoch - 1])


def at_first_rise(losses, patience):
    for epoch in range(1, len(losses)):
        if losses[epoch] > losses[epoch - 1]:
            return epoch, epoch - 1
    return len(losses) - 1, len(losses) - 1


def never(losses, patience):
    return len(losses) - 1, losses.index(min(losses))


def rises(losses, patience):
    bad = 0
    for epoch in range(1, len(losses)):
        bad = bad + 1 if losses[epoch] > losses[epoch - 1] else 0
        if bad >= patience:
            break
    return epoch, losses[:epoch + 1].index(min(losses[:epoch + 1]))


def late(losses, patience):
    return stop(losses, patience + 1)


def early(losses, patience):
    return stop(losses, patience - 1)


def not_reset(losses, patience):
    best, waited = 0, 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch:
            waited += 1
        if waited >= patience:
            break
    return epoch, best


def foresight(losses, patience):
    best = losses.index(min(losses))
    return min(best + patience, len(losses) - 1), best


def waits_from_the_first(losses, patience):
    best, waited = 0, 0
    for epoch, loss in enumerate(losses):
        best, waited = (epoch, 0) if loss < losses[best] else (best, waited + 1)
        if waited == patience:
            break
    return epoch, best


def below_one(losses, patience):
    """The smallest loss so far begins at 1."""
    best, smallest = 0, 1.0
    for epoch, loss in enumerate(losses):
        if loss < smallest:
            best, smallest = epoch, loss
        if epoch - best >= patience:
            break
    return epoch, best


def any_patience(losses, patience):
    return stop(losses, 3)


def counts_epochs(losses, patience):
    at = min(patience, len(losses) - 1)
    return at, losses.index(min(losses[:at + 1]))


def asked_first(losses, patience):
    """The question whether to stop comes before this epoch's loss is looked at."""
    best = 0
    for epoch, loss in enumerate(losses):
        if epoch - best >= patience:
            break
        if loss < losses[best]:
            best = epoch
    return epoch, best


def without_this_one(losses, patience):
    """The best is looked for among the epochs before."""
    for epoch in range(1, len(losses)):
        best = losses.index(min(losses[:epoch]))
        if epoch - best >= patience:
            break
    return epoch, best


def waits_too_long(losses, patience):
    """Counts from the first epoch, and stops one later."""
    return waits_from_the_first(losses, patience + 1)


def too_few(losses, patience):
    return stop(losses[:len(losses) - patience], patience)


def past_the_best(losses, patience):
    best = losses.index(min(losses))
    return best + patience, best


def past_the_end(losses, patience):
    epoch, best = stop(losses, patience)
    return (epoch if epoch - best >= patience else len(losses)), best


def only_when_patience_ends(losses, patience):
    epoch, best = stop(losses, patience)
    return (epoch, best) if epoch - best >= patience else None
