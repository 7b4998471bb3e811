"""Words -> the integers the network reads. checker/language/model/word_features.cpp does the same; keep both alike."""
from collections import Counter

AFFIXES = (("p", 2), ("p", 3), ("s", 1), ("s", 2), ("s", 3), ("s", 4))
PLAIN = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})
LOWER = {c: c + 32 for c in list(range(0x41, 0x5B)) + [c for c in range(0xC0, 0xDF) if c != 0xD7]}
DIGITS = {c: ord("0") for c in range(ord("0"), ord("9") + 1)}
SHAPES = 6 * 3 * 4 * 2
NORMAL, TITLE, CAPITALS, LOWERED = range(4)


def plain(word):
    """Typographic quotes and dashes as ASCII, so that the tables need one spelling."""
    return word.translate(PLAIN)


def key(word):
    """The form that the word tables are asked for: plain, lower case (ASCII and Latin-1), digits as 0."""
    return plain(word).translate(LOWER).translate(DIGITS)


def fnv(text):
    """FNV-1a, 32 bits, of the UTF-8 bytes: the tables keep hashes instead of strings."""
    value = 0x811C9DC5
    for byte in text.encode("utf-8", "surrogatepass"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def is_upper(c):
    return "A" <= c <= "Z" or (0xC0 <= ord(c) <= 0xDE and ord(c) != 0xD7)


def is_lower(c):
    return "a" <= c <= "z" or (0xDF <= ord(c) <= 0xFF and ord(c) != 0xF7)


def capitals(word):
    """0 no letter, 1 all lower, 2 capital then lower, 3 single capital, 4 all capitals, 5 mixed."""
    upper, lower = sum(map(is_upper, word)), sum(map(is_lower, word))
    if upper == 0:
        return 1 if lower else 0
    if lower == 0:
        return 3 if upper == 1 else 4
    return 2 if upper == 1 and is_upper(word[0]) else 5


def shape(word, first):
    """One number for capitals, digits (none, some, all), inner marks (none, hyphen, full stop, other), first in sentence."""
    digits = sum("0" <= c <= "9" for c in word)
    digit = 0 if digits == 0 else 2 if digits == len(word) else 1
    mark = 1 if "-" in word else 2 if "." in word else 3 if any(c in "'/,&@:" for c in word) else 0
    return ((capitals(word) * 3 + digit) * 4 + mark) * 2 + first


def case_mode(words):
    """How the sentence uses capitals: normal, Title Case, CAPITALS, lowered. Words of four letters and more after the first count."""
    kinds = [capitals(w) for w in words[1:] if sum(is_upper(c) or is_lower(c) for c in w) >= 4]
    title, upper, lower = sum(k in (2, 5) for k in kinds), kinds.count(4), kinds.count(1)
    if len(kinds) >= 2 and upper * 10 >= len(kinds) * 7:
        return CAPITALS
    if len(kinds) >= 3 and (title + upper) * 10 >= len(kinds) * 7:
        return TITLE
    if not any(is_upper(c) for w in words for c in w):
        return LOWERED
    return NORMAL


def affixes(form):
    """The affixes of a key by position in AFFIXES; empty where the word is not longer than the affix."""
    return [(form[:n] if kind == "p" else form[-n:]) if len(form) > n else "" for kind, n in AFFIXES]


class Vocabulary:
    """Rows of the tables: trained words (row 0 unknown), frozen vectors (row 0 none), affixes (row 0 unknown)."""

    def __init__(self, sentences, frozen_words, word_minimum=2, affix_minimum=3):
        counts = Counter(key(w) for s in sentences for w in s.words)
        self.counts = counts
        self.words = {w: i + 1 for i, w in enumerate(sorted(w for w, c in counts.items() if c >= word_minimum))}
        self.frozen = {w: i + 1 for i, w in enumerate(frozen_words)}
        self.affixes = []
        for position in range(len(AFFIXES)):
            types = Counter(affixes(w)[position] for w in counts)
            self.affixes.append({a: i + 1 for i, a in enumerate(sorted(a for a, c in types.items() if c >= affix_minimum and a))})
        self.cache = {}

    def row(self, word, first):
        """[word, frozen, affixes..., shape] of one word."""
        found = self.cache.get((word, first))
        if found is None:
            form, bare = key(word), plain(word)
            found = [self.words.get(form, 0), self.frozen.get(form, 0)]
            found += [table.get(a, 0) for table, a in zip(self.affixes, affixes(form))] + [shape(bare, first)]
            self.cache[(word, first)] = found
        return found

    def rows(self, words):
        """One row a word, with the sentence's case mode last."""
        mode = case_mode([plain(w) for w in words])
        return [self.row(w, int(i == 0)) + [mode] for i, w in enumerate(words)]
