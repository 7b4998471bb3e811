"""New sentences out of the treebanks' own parts: a phrase or a name gives way to one of the same kind from another sentence.

The trees stay right, because a phrase is a whole subtree that hangs by the same relation, with the same tag and preposition.
"""
import copy
import os
import random as random_module
from collections import defaultdict

COLUMNS = ("words", "upos", "xpos", "feats", "relations", "names")
PHRASES = {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "xcomp", "advcl", "acl:relcl", "ccomp"}
LONGEST = 14
FOLDER = os.path.dirname(os.path.abspath(__file__))


class Part:
    """Words cut out of a sentence; heads are places in the part, -1 for the one that hangs outside."""

    def __init__(self, s, first, last):
        for name in COLUMNS:
            setattr(self, name, getattr(s, name)[first:last + 1])
        self.heads = [h - 1 - first if first <= h - 1 <= last else -1 for h in s.heads[first:last + 1]]
        self.head = self.heads.index(-1)
        self.starts_sentence = first == 0

    def __len__(self):
        return len(self.words)


def subtree_ends(s):
    """(first, last, size) of every word's subtree."""
    count = len(s)
    first, last, size = list(range(count)), list(range(count)), [1] * count
    depth = [0] * count
    for i in range(count):
        at = i
        while s.heads[at] and depth[i] <= count:
            at, depth[i] = s.heads[at] - 1, depth[i] + 1
    for i in sorted(range(count), key=lambda i: -depth[i]):
        if s.heads[i]:
            h = s.heads[i] - 1
            first[h], last[h], size[h] = min(first[h], first[i]), max(last[h], last[i]), size[h] + size[i]
    return first, last, size


def phrases(s):
    """(kind, first, last) of the subtrees that may be exchanged."""
    first, last, size = subtree_ends(s)
    for i in range(len(s)):
        relation = s.relations[i]
        whole = last[i] - first[i] + 1 == size[i] <= LONGEST
        if relation in PHRASES and whole and size[i] < len(s) * 0.7 and "," not in (s.words[first[i]], s.words[last[i]]):
            mark = next((s.words[j].lower() for j in range(first[i], last[i] + 1)
                         if s.heads[j] - 1 == i and s.relations[j] in ("case", "mark", "cc")), "")
            yield (relation, s.upos[i], s.xpos[i], mark, i < s.heads[i] - 1), first[i], last[i]


def names(s):
    """(type, first, last) of names whose words hang together and carry nothing outside but by their head."""
    i = 0
    while i < len(s):
        name, last = s.names[i], i
        if name and name.startswith("B-"):
            while last + 1 < len(s) and s.names[last + 1] == "I" + name[1:]:
                last += 1
            inside = range(i, last + 1)
            heads = [j for j in inside if not i <= s.heads[j] - 1 <= last]
            carried = {s.heads[j] - 1 for j in range(len(s)) if j not in inside and s.heads[j] - 1 in inside}
            if len(heads) == 1 and carried <= {heads[0]} and all(s.upos[j] != "ADJ" for j in inside):
                yield name[2:], i, last
        i = last + 1


def plain_name(words, kind):
    """A name of proper nouns: persons hang on their first word (flat), others on their last (compound)."""
    part = Part.__new__(Part)
    count = len(words)
    part.words, part.upos, part.xpos, part.feats = words, ["PROPN"] * count, ["NNP"] * count, ["Number=Sing"] * count
    part.head = 0 if kind == "person" else count - 1
    part.heads = [-1 if i == part.head else part.head for i in range(count)]
    part.relations = ["flat" if kind == "person" else "compound"] * count
    part.names = [("B-" if i == 0 else "I-") + kind for i in range(count)]
    part.starts_sentence = False
    return part


def listed(path):
    with open(path, encoding="utf-8") as file:
        return [line.strip().split("\t")[0] for line in file if line.strip() and not line.startswith("#")]


class Donors:
    """What can be put in, by kind."""

    def __init__(self, sentences):
        self.phrases, self.names = defaultdict(list), defaultdict(list)
        for s in sentences:
            if len(s) <= 60:
                for kind, first, last in phrases(s):
                    self.phrases[kind].append((s, first, last))
                for kind, first, last in names(s):
                    self.names[kind].append(Part(s, first, last))
        lexicon = os.path.join(FOLDER, "..", "lexicon")
        surnames = sorted({p.words[-1] for p in self.names["person"] if len(p) > 1 and p.upos[-1] == "PROPN"})
        draw = random_module.Random(7)
        self.names["organisation"] += [plain_name(n.split(), "organisation") for n in listed(f"{lexicon}/organisations.txt") for _ in range(3)]
        self.names["person"] += [plain_name([first.capitalize(), draw.choice(surnames)], "person") for first in listed(f"{lexicon}/first_names.txt")]
        self.names["place"] += [plain_name([c], "place") for c in listed(f"{lexicon}/countries.txt") if c.isalpha() and c.istitle()]


def replaced(s, first, last, part, outer_relation=True):
    """The sentence with words first..last replaced by a part, which hangs where they hung."""
    inside = range(first, last + 1)
    head = next(j for j in inside if not first <= s.heads[j] - 1 <= last)
    grown = len(part) - len(inside)

    def moved(i):
        return first + part.head if i in inside else i if i < first else i + grown

    made = copy.copy(s)
    for name in COLUMNS:
        column = getattr(s, name)
        setattr(made, name, column[:first] + list(getattr(part, name)) + column[last + 1:])
    up = 0 if s.heads[head] == 0 else moved(s.heads[head] - 1) + 1
    middle = [up if h < 0 else first + h + 1 for h in part.heads]
    outer = [0 if h == 0 else moved(h - 1) + 1 for h in s.heads]
    made.heads = outer[:first] + middle + outer[last + 1:]
    if outer_relation:
        made.relations[first + part.head] = s.relations[head]
    words = made.words
    if first == 0:
        words[0] = words[0][:1].upper() + words[0][1:]
    elif part.starts_sentence and part.upos[0] not in ("PROPN",) and part.words[0] != "I":
        words[first] = words[first].lower()
    return made


def exchange(s, random, donors):
    """Some names and at most two phrases of a sentence exchanged."""
    if random.random() < 0.25:
        for kind, first, last in reversed(list(names(s))):
            if random.random() < 0.6 and donors.names[kind]:
                s = replaced(s, first, last, random.choice(donors.names[kind]))
    for _ in range(2):
        if random.random() < 0.12 and 5 <= len(s) <= 60:
            found = list(phrases(s))
            if found:
                kind, first, last = random.choice(found)
                donor, start, end = random.choice(donors.phrases.get(kind) or [(s, first, last)])
                if donor.source == s.source:
                    s = replaced(s, first, last, Part(donor, start, end))
    return s
