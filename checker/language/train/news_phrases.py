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


def reordered(s, order):
    """The words in a new order (old indices); -1 puts in a comma that hangs on the word before it."""
    made = copy.copy(s)
    number = {old: new for new, old in enumerate(order) if old >= 0}
    comma = {"words": ",", "upos": "PUNCT", "xpos": ",", "feats": "_", "relations": "punct", "names": "O"}
    for name in (*COLUMNS[:4], "relations", "names"):
        setattr(made, name, [comma[name] if i < 0 else getattr(s, name)[i] for i in order])
    made.heads = [number[s.heads[i] - 1] + 1 if i >= 0 and s.heads[i] else 0 for i in order]
    return made, number


def postposed(s, random):
    """"The minister said (that) it will rain." -> "It will rain, the minister said." or "…, said the minister."."""
    verb = s.heads.index(0)
    pairs = [clause for said, clause in spoken(s) if said == verb]
    if not pairs or s.upos[-1] != "PUNCT":
        return s
    clause = pairs[0]
    inside = {clause}
    grown = True
    while grown:
        more = {i for i in range(len(s)) if s.heads[i] - 1 in inside} - inside
        inside, grown = inside | more, bool(more)
    first, last = min(inside), max(inside)
    if last - first + 1 != len(inside) or last != len(s) - 2 or first <= verb or s.heads[-1] - 1 != verb:
        return s
    told = [i for i in range(first, last + 1) if not (i == first and s.words[i].lower() == "that" and s.relations[i] == "mark")]
    teller = [i for i in range(first) if not (i == first - 1 and s.upos[i] == "PUNCT")]
    subject = [i for i in range(verb) if s.relations[i] in ("nsubj",) and s.heads[i] - 1 == verb]
    if len(told) < 2 or not subject or any(s.heads[i] - 1 == j for i in told + teller for j in range(first) if j not in teller):
        return s
    before = [i for i in teller if i < verb]
    if s.upos[subject[0]] != "PRON" and subject[0] == verb - 1 and random.random() < 0.4:
        teller = [verb] + before + [i for i in teller if i > verb]
    made, number = reordered(s, told + [-1] + teller + [len(s) - 1])
    made.heads[len(told)] = number[clause] + 1
    opening = len(told) + 1
    old = number.get(0)
    if old is not None and old >= opening and made.upos[old] != "PROPN" and made.words[old] != "I":
        made.words[old] = made.words[old][:1].lower() + made.words[old][1:]
    return capital_first(made)


SPEAKERS = ["source", "official", "spokesman", "spokeswoman", "analyst", "company", "ministry", "minister", "firm", "regulator", "operator",
            "lawyer", "report", "expert", "agency", "paper", "union", "mayor", "witness", "executive"]
PLURALS = ["sources", "officials", "analysts", "experts", "lawyers", "witnesses", "investigators", "executives", "ministers", "people"]
PRONOUNS = {"he": "Gender=Masc|Number=Sing|", "she": "Gender=Fem|Number=Sing|", "it": "Gender=Neut|Number=Sing|", "they": "Number=Plur|"}
PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"


def teller(random):
    """(rows of the one who speaks, its head's place); heads of other rows as for `inserted`, the head's own is None."""
    draw = random.random()
    if draw < 0.2:
        word = random.choice(sorted(PRONOUNS))
        feats = f"Case=Nom|{PRONOUNS[word]}Person=3|PronType=Prs"
        return [[word, "PRON", "PRP", feats, None, "nsubj", "O"]], 0
    if draw < 0.3:
        return [[random.choice(["some", "many", "others"]), "NOUN", "NNS", "Number=Plur", None, "nsubj", "O"]
                if random.random() < 0.3 else [random.choice(["some", "many"]), "DET", "DT", "PronType=Ind", None, "nsubj", "O"]], 0
    rows = []
    if draw < 0.6:
        rows.append([random.choice(["the", "the", "the", "a", "one"]), "DET", "DT", "Definite=Def|PronType=Art", None, "det", "O"])
        if rows[0][0] == "one":
            rows[0][1:6] = ["NUM", "CD", "NumForm=Word|NumType=Card", None, "nummod"]
        elif rows[0][0] == "a":
            rows[0][3] = "Definite=Ind|PronType=Art"
    if random.random() < 0.35:
        rows.append([random.choice(NATIONS), "ADJ", "JJ", "Degree=Pos", None, "amod", "O"])
    if random.random() < 0.3:
        rows.append(noun(random.choice(TRADES + ["industry", "government", "security", "court", "police"]), None, "compound"))
    main = len(rows)
    for row in rows:
        row[4] = ("new", main)
    if draw < 0.6:
        rows.append(noun(random.choice(SPEAKERS), None, "nsubj"))
    else:
        rows.append([random.choice(PLURALS), "NOUN", "NNS", "Number=Plur", None, "nsubj", "O"])
    return rows, main


def told(s, random):
    """A statement put in someone's mouth, before or behind it: "It will rain, industry sources said.", "Some say it will rain."."""
    root = s.heads.index(0)
    statement = 4 <= len(s) <= 28 and s.words[-1] == "." and s.heads[-1] - 1 == root and s.relations[-1] == "punct" and '"' not in s.words
    subjects = [i for i in range(root) if s.heads[i] - 1 == root and s.relations[i] in ("nsubj", "nsubj:pass")]
    if not statement or not subjects or s.words[root].lower() in SAYING or s.upos[root] not in ("VERB", "ADJ", "NOUN"):
        return s
    rows, main = teller(random)
    plural = rows[main][2] == "NNS" or rows[main][1] == "DET" or rows[main][0] == "they"
    verb = ["said", "VERB", "VBD", PAST, None, None, "O"]
    if random.random() < 0.25:
        verb = ["say", "VERB", "VBP", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", None, None, "O"] if plural else \
               ["says", "VERB", "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", None, None, "O"]
    elif random.random() < 0.2:
        verb[0] = random.choice(["added", "warned", "announced", "claimed", "insisted"])
    listener = random.random() < 0.15 and verb[2] == "VBD"
    if listener:
        verb[0] = "told"
    said = len(rows)
    rows[main][4] = ("new", said)
    verb[4], verb[5] = ("old", -1), "root"
    rows.append(verb)
    if listener:
        rows.append([random.choice(AGENCIES), "PROPN", "NNP", SINGULAR, ("new", said), "iobj", "B-organisation"])
    behind = random.random() < 0.55
    base = copy.copy(s)
    if behind:
        comma = [",", "PUNCT", ",", "_", ("old", root), "punct", "O"]
        for row in rows:
            if row[4][0] == "new":
                row[4] = ("new", row[4][1] + 1)
        made = inserted(base, len(s) - 1, [comma, *rows])
        verb_at, old_root = len(s) - 1 + 1 + said, root
    else:
        if random.random() < 0.45:
            rows.append(["that", "SCONJ", "IN", "_", ("old", root), "mark", "O"])
        if base.upos[0] != "PROPN" and base.words[0] != "I":
            base.words = [base.words[0][:1].lower() + base.words[0][1:]] + list(base.words[1:])
        made = inserted(base, 0, rows)
        verb_at, old_root = said, root + len(rows)
        capital_first(made)
    made.heads[old_root], made.relations[old_root] = verb_at + 1, "ccomp"
    made.heads[-1] = verb_at + 1
    return made


def add_news_phrases(s, random, places):
    """About one sentence in eight is changed; those with names and with verbs of saying most."""
    if random.random() < 0.22:
        s = described(s, random)
    if random.random() < 0.08:
        s = told(s, random)
    if random.random() < 0.5:
        s = postposed(s, random)
    if random.random() < 0.25:
        s = timed(s, random)
    if random.random() < 0.35:
        s = impersonal(s, random)
    if random.random() < 0.03 and len(s) > 7 and s.words[0][:1].isupper() and s.upos[s.heads.index(0)] == "VERB" and "nsubj" in s.relations:
        s = dateline(s, random, places)
    return s
