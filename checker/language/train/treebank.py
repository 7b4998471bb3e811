"""CoNLL-U and IOB2 files -> sentences with tags, trees and names.

Names come from two places: the UNER layer of EWT (by sentence id) and the `Entity=` spans of GUM, where the
proper-noun part around a mention's head is taken as its name.
"""
import re
from dataclasses import dataclass, field

NAME_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place", "OTH": "other"}
GUM_TYPES = {"person": "person", "organization": "organisation", "place": "place", "event": "event", "object": "product"}
INSIDE_NAMES = {"of", "the", "&", "-", "'s", "for", "and", "."}
UNKNOWN = None
TITLES = {"president", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sir", "minister", "senator", "sen.", "rep.", "gen.", "general",
          "prime", "secretary", "ambassador", "professor", "prof.", "judge", "justice", "governor", "gov.", "chancellor", "king", "queen",
          "prince", "princess", "pope", "captain", "colonel", "lieutenant", "sergeant", "chairman", "director", "mayor", "lord", "lady"}
DATES = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
            "november december".split())


@dataclass
class Sentence:
    """Words of one sentence; heads count from 1, 0 is the root; a name of None is not trained on."""
    words: list
    upos: list
    xpos: list
    feats: list
    heads: list
    relations: list
    names: list
    document: str = ""
    key: str = ""
    source: str = ""
    misc: list = field(default_factory=list)

    def __len__(self):
        return len(self.words)


def read_conllu(path, source):
    """All sentences of a treebank file, multiword ranges and empty nodes left out."""
    sentences, rows, document, key = [], [], "", ""
    with open(path, encoding="utf-8") as file:
        for line in list(file) + [""]:
            line = line.rstrip("\n")
            if g := re.match(r"# newdoc id = (.*)", line):
                document = g[1]
            elif g := re.match(r"# sent_id = (.*)", line):
                key = g[1]
            elif line and not line.startswith("#"):
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif not line and rows:
                column = [list(c) for c in zip(*rows)]
                sentences.append(Sentence(column[1], column[3], column[4], column[5], [int(h) for h in column[6]],
                                          column[7], [UNKNOWN] * len(rows), document, key, source, column[9]))
                rows = []
    return sentences


def read_iob2(path):
    """Sentence id -> (words, BIO tags) of a UNER file; the type B-O of that file means no name."""
    found, words, tags, key = {}, [], [], ""
    with open(path, encoding="utf-8") as file:
        for line in list(file) + [""]:
            line = line.rstrip("\n")
            if g := re.match(r"# sent_id = (.*)", line):
                key = g[1]
            elif line and not line.startswith("#"):
                cells = line.split("\t")
                words.append(cells[1])
                prefix, _, kind = cells[2].partition("-")
                tags.append(f"{prefix}-{NAME_TYPES[kind]}" if kind in NAME_TYPES else "O")
            elif not line and words:
                found[key] = (words, tags)
                words, tags = [], []
    return found


def add_uner_names(sentences, names):
    """Copy UNER's tags to the sentences with the same id and the same words; returns how many matched."""
    matched = 0
    for s in sentences:
        words, tags = names.get(s.key, ([], []))
        if words == s.words:
            s.names, matched = tags, matched + 1
    return matched


def mentions(sentences):
    """(sentence index, first, last, type) of every `Entity=` span inside one sentence of a GUM document."""
    spans, opened = [], {}
    for index, s in enumerate(sentences):
        opened.clear()
        for position, misc in enumerate(s.misc):
            entity = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
            for part in re.findall(r"\([^()]*\)?|[^()]+\)", entity):
                number = re.match(r"\(?(\d+)", part)
                if not number:
                    continue
                if part.startswith("("):
                    kind = part.strip("()").split("-")[1] if "-" in part else ""
                    opened.setdefault(number[1], []).append((position, kind))
                if part.endswith(")") and opened.get(number[1]):
                    first, kind = opened[number[1]].pop()
                    spans.append((index, first, position, kind))
    return spans


def name_span(s, first, last, apart=()):
    """The proper-noun run around the head of a mention, or None when its head is no proper noun; `apart` stays out of it."""
    inside = range(first, last + 1)
    head = next((i for i in inside if not first <= s.heads[i] - 1 <= last), None)
    if head is None or s.xpos[head] not in ("NNP", "NNPS"):
        return None

    def proper(i):
        return s.xpos[i] in ("NNP", "NNPS") and i not in apart and s.relations[i] != "nmod:desc"

    start = end = head
    while start > first and (proper(start - 1) or (start - 1 > first and s.words[start - 1] in INSIDE_NAMES and proper(start - 2))):
        start -= 1
    while end < last and (proper(end + 1) or (end + 1 < last and s.words[end + 1] in INSIDE_NAMES and
                                              (proper(end + 2) or (s.words[end + 2] == "the" and end + 2 < last and proper(end + 3))))):
        end += 1
    return start, end


def gum_name(s, first, last, kind, places):
    """(first, last, type) of one mention's name; persons lose their country ("U.S. President Donald Trump") and their title."""
    apart = set()
    if kind == "person":
        apart = {i for a, b in places for i in range(a, b + 1) if (a, b) != (first, last)}
        apart |= {i for i in range(first, last + 1) if s.words[i].lower() in TITLES}
    span = name_span(s, first, last, apart)
    if not span:
        return None
    start, end = span
    while start < end and s.words[start].lower() in TITLES and kind == "person":
        start += 1
    plural_or_described = s.xpos[end] == "NNPS" or s.words[start].lower() in TITLES or (start > 0 and s.xpos[start - 1] == "DT")
    return start, end, UNKNOWN if kind == "person" and plural_or_described else GUM_TYPES.get(kind)


def add_gum_names(sentences):
    """Names of GUM, wide mentions first; capitalised words that no mention explains are left untrained."""
    for s in sentences:
        s.names = [UNKNOWN if w[:1].isupper() and s.xpos[i] in ("NNP", "NNPS", "JJ") and w.lower() not in TITLES | DATES else "O"
                   for i, w in enumerate(s.words)]
    taken, found = set(), mentions(sentences)
    places = {}
    for index, first, last, kind in found:
        if kind == "place":
            places.setdefault(index, []).append((first, last))
    for index, first, last, kind in sorted(found, key=lambda m: (m[0], m[1] - m[2])):
        s = sentences[index]
        name = gum_name(s, first, last, kind, places.get(index, []))
        if not name or any((index, i) in taken for i in range(name[0], name[1] + 1)):
            continue
        for i in range(name[0], name[1] + 1):
            taken.add((index, i))
            if s.words[i].lower() not in TITLES or len(range(name[0], name[1])) > 0:
                s.names[i] = ("B-" if i == name[0] else "I-") + name[2] if name[2] else UNKNOWN


def read_treebanks(folder):
    """(training, held aside) sentences: every twentieth document of each treebank is kept for choosing models."""
    ewt = read_conllu(f"{folder}/ewt-train.conllu", "ewt")
    gum = read_conllu(f"{folder}/gum-train.conllu", "gum")
    add_uner_names(ewt, read_iob2(f"{folder}/uner-ewt-train.iob2"))
    add_gum_names(gum)
    training, aside = [], []
    for sentences in (ewt, gum):
        documents = {d: i for i, d in enumerate(dict.fromkeys(s.document for s in sentences))}
        for s in sentences:
            (aside if documents[s.document] % 20 == 7 else training).append(s)
    return training, aside
