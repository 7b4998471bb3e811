"""News copy made from treebank sentences: what their genres lack. Each phrase is put in with the treebanks' own analysis.

"Huawei said…" -> "Chinese telecom giant Huawei said…" (nmod:desc), "the Chinese telecom giant Huawei said…" (appos),
"LONDON (Reuters) - Huawei said…", "Huawei said last week it would…", "It said that…".
"""
import copy

COLUMNS = ("words", "upos", "xpos", "feats", "heads", "relations", "names")
NATIONS = ["Chinese", "Russian", "American", "British", "German", "French", "Japanese", "Swedish", "Finnish", "Indian", "Italian", "Dutch",
           "Canadian", "Turkish", "Polish", "Israeli", "Brazilian", "Mexican", "Spanish", "Australian", "European", "Korean", "Iranian"]
COUNTRIES = ["US", "UK", "EU", "Russia", "China", "Japan", "India", "Germany", "France", "U.S."]
TRADES = ["telecom", "technology", "tech", "energy", "car", "steel", "oil", "media", "phone", "software", "chip", "insurance", "shipping", "retail",
          "drug", "aerospace", "mining", "gas", "defence", "internet", "smartphone", "clothing", "news", "consulting"]
COMPANIES = ["giant", "group", "maker", "company", "firm", "operator", "carrier", "retailer", "bank", "airline", "agency", "newspaper", "broadcaster",
             "supplier", "manufacturer", "rival", "vendor", "developer", "client", "partner", "titan", "provider", "conglomerate", "regulator"]
POSTS = ["prime", "foreign", "finance", "defence", "former", "deputy", "opposition", "interior"]
PEOPLE = ["leader", "president", "chancellor", "minister", "spokesman", "spokeswoman", "analyst", "founder", "chairman", "coach", "actor", "director",
          "professor", "envoy", "lawmaker", "senator", "manager", "singer", "lawyer", "economist", "executive", "mayor", "author"]
AGENCIES = ["Reuters", "AP", "AFP", "Bloomberg"]
SAYING = {"said", "says", "say", "told", "announced", "confirmed", "claimed", "stated", "reported", "added", "believes", "believe", "thinks",
          "insisted", "denied", "warned", "argued", "suggested", "noted", "knew", "thought", "reports", "claims", "hoped", "explained"}
UNITS = ["week", "month", "year", "night", "summer", "spring"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SINGULAR = "Number=Sing"


def noun(word, head, relation):
    return [word, "NOUN", "NN", SINGULAR, head, relation, "O"]


def inserted(s, at, new):
    """The sentence with words put in before index `at`. A new word's head is ("new", i) or ("old", index, -1 for the root)."""
    def moved(index):
        return index if index < at else index + len(new)

    made = copy.copy(s)
    old = {c: list(getattr(s, c)) for c in COLUMNS}
    old["heads"] = [0 if h == 0 else moved(h - 1) + 1 for h in s.heads]
    rows = [list(w) for w in new]
    for row in rows:
        place, index = row[4]
        row[4] = at + index + 1 if place == "new" else 0 if index < 0 else moved(index) + 1
    for number, c in enumerate(COLUMNS):
        setattr(made, c, old[c][:at] + [r[number] for r in rows] + old[c][at:])
    made.heads = list(made.heads)
    made.relations = list(made.relations)
    return made


def names_of(s):
    """(first, last, head, type) of names of persons and organisations made of proper nouns alone, with no article before them."""
    found, i = [], 0
    while i < len(s):
        if s.names[i] in ("B-person", "B-organisation"):
            last = i
            while last + 1 < len(s) and s.names[last + 1] == "I" + s.names[i][1:]:
                last += 1
            inside = range(i, last + 1)
            heads = [j for j in inside if not i <= s.heads[j] - 1 <= last]
            alone = all(s.upos[j] == "PROPN" for j in inside) and len(heads) == 1
            free = i == 0 or s.upos[i - 1] not in ("DET", "NOUN", "PROPN", "ADJ", "PUNCT", "NUM", "PART")
            outside = [j for j in range(len(s)) if s.heads[j] - 1 in inside and j not in inside and j < i]
            if alone and free and all(s.relations[j] in ("case", "cc", "mark") for j in outside):
                found.append((i, last, heads[0], s.names[i][2:]))
            i = last
        i += 1
    return found


def description(kind, random, head):
    """Words that describe a name, the noun last; its head is given, the others hang on it."""
    words, parts = [], random.random()
    if parts < 0.45:
        words.append(("nation", random.choice(NATIONS)))
    elif parts < 0.65:
        words.append(("country", random.choice(COUNTRIES)))
    if random.random() < (0.6 if kind == "organisation" else 0.3):
        words.append(("trade", random.choice(TRADES if kind == "organisation" else POSTS)))
    title = kind == "person" and random.random() < 0.3
    main = len(words)
    rows = []
    for what, word in words:
        if what == "nation":
            rows.append([word, "ADJ", "JJ", "Degree=Pos", ("new", main), "amod", None])
        elif what == "country":
            rows.append([word, "PROPN", "NNP", SINGULAR, ("new", main), "compound", "B-place"])
        elif kind == "person":
            rows.append([word.capitalize() if title else word, "ADJ", "JJ", "Degree=Pos", ("new", main), "amod", "O"])
        else:
            rows.append(noun(word, ("new", main), "compound"))
    word = random.choice(COMPANIES if kind == "organisation" else PEOPLE)
    rows.append([word.capitalize(), "PROPN", "NNP", SINGULAR, head, "nmod:desc", "O"] if title else noun(word, head, "nmod:desc"))
    return rows


def capital_first(s, changed=True):
    if changed:
        s.words = [s.words[0][:1].upper() + s.words[0][1:]] + s.words[1:]
    return s


def described(s, random):
    """One name of the sentence with a description; with an article the description becomes the head and the name its apposition."""
    names = names_of(s)
    if not names:
        return s
    first, last, head, kind = random.choice(names)
    rows = description(kind, random, ("old", head))
    if random.random() < 0.72:
        return capital_first(inserted(s, first, rows), first == 0)
    main = len(rows)
    for row in rows[:-1]:
        row[4] = ("new", main)
    rows = [[random.choice(["the", "the", "its", "a"]), "DET", "DT", "Definite=Def|PronType=Art", ("new", main), "det", "O"]] + rows
    if rows[0][0] == "its":
        rows[0][1:6] = ["PRON", "PRP$", "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs", ("new", main), "nmod:poss"]
    elif rows[0][0] == "a":
        rows[0][3] = "Definite=Ind|PronType=Art"
    rows[main][4:6] = [("old", s.heads[head] - 1), s.relations[head]]
    made = inserted(s, first, rows)
    place, name = first + main, head + len(rows)
    for j in range(len(made)):
        if made.heads[j] - 1 == name and not first + len(rows) <= j <= last + len(rows):
            made.heads[j] = place + 1
    made.heads[name], made.relations[name] = place + 1, "appos"
    return capital_first(made, first == 0)


def places_of(sentences):
    """The treebanks' names of places that are one word."""
    return sorted({s.words[i] for s in sentences for i in range(len(s)) if s.names[i] == "B-place" and s.words[i].istitle() and
                   len(s.words[i]) > 3 and s.words[i].isalpha() and (i + 1 == len(s) or s.names[i + 1] == "O")})


def dateline(s, random, places):
    """"LONDON - Shares fell": the place hangs on the root as dep, so that the sentence keeps its subject."""
    root = s.heads.index(0)
    city = random.choice(places)
    rows = [[city.upper() if random.random() < 0.6 else city, "PROPN", "NNP", SINGULAR, ("old", root), "dep", "B-place"]]
    if random.random() < 0.35:
        rows += [["(", "PUNCT", "-LRB-", "_", ("new", 2), "punct", "O"],
                 [random.choice(AGENCIES), "PROPN", "NNP", SINGULAR, ("new", 0), "parataxis", "B-organisation"],
                 [")", "PUNCT", "-RRB-", "_", ("new", 2), "punct", "O"]]
    rows.append([random.choice("-—–-"), "PUNCT", ":", "_", ("new", 0), "punct", "O"])
    return inserted(s, 0, rows)


def spoken(s):
    """(verb, clause) pairs where the clause begins right after a verb of saying, unquoted."""
    for i, head in enumerate(s.heads):
        verb = head - 1
        if s.relations[i] == "ccomp" and 0 <= verb < i and s.words[verb].lower() in SAYING and verb + 1 < len(s):
            if s.upos[verb + 1] != "PUNCT" and (s.heads[verb + 1] - 1 == i or verb + 1 == i):
                yield verb, i


def timed(s, random):
    """"said it would" -> "said last week it would", "said on Monday that it would"."""
    pairs = list(spoken(s))
    if not pairs:
        return s
    verb, _ = random.choice(pairs)
    draw = random.random()
    if draw < 0.4:
        rows = [["last", "ADJ", "JJ", "Degree=Pos", ("new", 1), "amod", "O"], noun(random.choice(UNITS), ("old", verb), "obl:unmarked")]
    elif draw < 0.55:
        rows = [["this", "DET", "DT", "Number=Sing|PronType=Dem", ("new", 1), "det", "O"], noun(random.choice(UNITS), ("old", verb), "obl:unmarked")]
    else:
        rows = [[random.choice(DAYS), "PROPN", "NNP", SINGULAR, ("old", verb), "obl:unmarked", "O"]]
        if draw > 0.75:
            rows[0][5] = "obl"
            rows.insert(0, ["on", "ADP", "IN", "_", ("new", 1), "case", "O"])
    return inserted(s, verb + 1, rows)


def impersonal(s, random):
    """"He said that" -> "It said that": the pronoun stays a subject."""
    for verb, _ in spoken(s):
        for j in range(verb):
            if s.heads[j] - 1 == verb and s.relations[j] == "nsubj" and s.words[j].lower() in ("he", "she"):
                made = copy.copy(s)
                made.words, made.feats = list(s.words), list(s.feats)
                made.words[j] = "It" if s.words[j][0].isupper() else "it"
                made.feats[j] = "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs"
                return made
    return s


def add_news_phrases(s, random, places):
    """About one sentence in eight is changed; those with names and with verbs of saying most."""
    if random.random() < 0.22:
        s = described(s, random)
    if random.random() < 0.25:
        s = timed(s, random)
    if random.random() < 0.35:
        s = impersonal(s, random)
    if random.random() < 0.03 and len(s) > 7 and s.words[0][:1].isupper() and s.upos[s.heads.index(0)] == "VERB" and "nsubj" in s.relations:
        s = dateline(s, random, places)
    return s
