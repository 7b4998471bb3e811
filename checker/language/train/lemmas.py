#!/usr/bin/env python3
"""Treebanks (CoNLL-U) -> models/english.lemmas: what the rules of lemmas.cpp cannot know.

    python3 checker/language/train/lemmas.py TREEBANK.conllu... > checker/language/models/english.lemmas

Lines `form|XPOS<tab>lemma` (form in lower case but for proper nouns), `*ending|XPOS<tab>N add`: take N bytes off, put
`add` on, and `=form|XPOS<tab>N lemma`: a common word, seen N times, for which an unknown one may be misspelt. Sorted bytewise,
so that the program can search the mapped file. Words are kept where the lemma is not the form itself, or where the tag is an
inflected one, misspelt ones with the lemma of the word that was meant; endings where they change what the next shorter one says.
"""
import re
import sys
from collections import Counter, defaultdict

INFLECTED = {"NNS", "NNPS", "VBD", "VBN", "VBZ", "VBG", "VBP", "JJR", "JJS", "RBR", "RBS"}
LONGEST_ENDING = 5
LEAST_EXAMPLES = 3
LEAST_COMMON = 3


def words(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if len(cells) == 10 and cells[0].isdigit():
                    yield cells[1], cells[2], cells[4], "Typo=Yes" in cells[5] or "CorrectForm" in cells[9]


def is_name(xpos):
    return xpos in ("NNP", "NNPS")


def dictionary(seen, with_typos):
    """(form, XPOS) -> its commonest lemma and how often it has it."""
    counts = defaultdict(Counter)
    for form, lemma, xpos, typo in seen:
        clitic = len(form) <= 3 and xpos in ("VBZ", "VBP", "MD", "RB", "POS")  # "s" for "'s"
        misspelt = typo and not clitic
        if (lemma == "_" and form != "_") or xpos == "GW" or any(c in form + lemma for c in "|\t "):
            continue
        if misspelt and (not with_typos or is_name(xpos)):
            continue
        counts[(form if is_name(xpos) else form.lower(), xpos)][lemma] += 1
    return {key: lemmas.most_common(1)[0] for key, lemmas in counts.items()}


def common(entries):
    for (form, xpos), (lemma, count) in entries.items():
        if count >= LEAST_COMMON and not is_name(xpos) and re.fullmatch("[a-z]{3,}", form):
            yield f"={form}|{xpos}\t{count} {lemma}"


def edit(form, lemma):
    """(bytes to take off, bytes to put on), or None where the lemma is no plain change of the ending."""
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return (len(form.encode()) - len(form[:shared].encode()), lemma[shared:]) if shared >= 2 else None


def endings(entries):
    votes = defaultdict(Counter)
    for (form, xpos), (lemma, _) in entries.items():
        if xpos in INFLECTED and form.isascii() and form.isalpha() and len(form) > 3:
            change = edit(form.lower(), lemma.lower())
            if change:
                for length in range(1, min(LONGEST_ENDING, len(form) - 2) + 1):
                    votes[(form.lower()[-length:], xpos)][change] += 1
    best = {key: count.most_common(1)[0] for key, count in votes.items() if sum(count.values()) >= LEAST_EXAMPLES}
    out = {}
    for (ending, xpos), (change, _) in sorted(best.items(), key=lambda item: len(item[0][0])):
        shorter = next((out[(ending[i:], xpos)] for i in range(1, len(ending)) if (ending[i:], xpos) in out), None)
        if change != shorter and change[0] <= len(ending) + 2:
            out[(ending, xpos)] = change
    return out


def main():
    seen = list(words(sys.argv[1:]))
    entries = dictionary(seen, with_typos=False)
    lines = list(common(entries))
    for (form, xpos), (lemma, _) in (dictionary(seen, with_typos=True) | entries).items():
        if lemma != form or xpos in INFLECTED:
            lines.append(f"{form}|{xpos}\t{lemma}")
    for (ending, xpos), (strip, add) in endings(entries).items():
        lines.append(f"*{ending}|{xpos}\t{strip} {add}")
    key = lambda line: line.split("\t")[0].encode()
    sys.stdout.buffer.write(b"".join(line.encode() + b"\n" for line in sorted(lines, key=key)))


if __name__ == "__main__":
    main()
