"""Sentences made to look like headlines and careless copy, so that the parser reads them like prose."""
import copy

SMALL = {"a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "but", "at", "by", "with", "as", "from", "n't", "'s"}
ARTICLES = {"a", "an", "the"}
BE = {"is", "are", "was", "were", "be", "has", "have", "had", "'s", "'re"}


def without(s, dropped):
    """The sentence without some leaves; the heads are renumbered."""
    keep = [i for i in range(len(s)) if i not in dropped]
    number = {old + 1: new + 1 for new, old in enumerate(keep)} | {0: 0}
    made = copy.copy(s)
    for name in ("words", "upos", "xpos", "feats", "relations", "names"):
        setattr(made, name, [getattr(s, name)[i] for i in keep])
    made.heads = [number[s.heads[i]] for i in keep]
    return made


def leaves(s):
    return set(range(len(s))) - {h - 1 for h in s.heads}


def with_words(s, change):
    made = copy.copy(s)
    made.words = [change(i, w) for i, w in enumerate(s.words)]
    return made


def title_case(s, small):
    return with_words(s, lambda i, w: w if i and small and w.lower() in SMALL or w[:1] in "'’" else w[:1].upper() + w[1:])


def headline(s):
    """Articles, forms of *be* and *have*, and the final full stop go, as in "Minister (was) sacked over (the) deal"."""
    free = leaves(s)
    dropped = {i for i in free if (s.relations[i] == "det" and s.words[i].lower() in ARTICLES)
               or (s.relations[i] in ("aux", "aux:pass", "cop") and s.words[i].lower() in BE)
               or (i == len(s) - 1 and s.words[i] == ".")}
    made = without(s, dropped)
    return with_words(made, lambda i, w: w[:1].upper() + w[1:] if i == 0 else w)


def augment(s, random):
    """Most sentences unchanged; about one in six altered in one or two ways."""
    if 4 <= len(s) <= 22 and random.random() < 0.04 and "nsubj" in s.relations:
        s = headline(s)
    if len(s) > 3 and random.random() < 0.07 and s.upos[-1] == "PUNCT" and len(s) - 1 in leaves(s):
        s = without(s, {len(s) - 1})
    if len(s) > 3 and random.random() < 0.03:
        s = without(s, {i for i in leaves(s) if s.words[i] == ","})
    draw = random.random()
    if draw < 0.03:
        return with_words(s, lambda i, w: w.lower())
    if draw < 0.05:
        return with_words(s, lambda i, w: w.upper() if len(s) < 40 else w)
    if draw < 0.10 and len(s) < 40:
        return title_case(s, random.random() < 0.5)
    return s
