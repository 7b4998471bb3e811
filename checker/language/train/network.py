"""The network: word, affix and shape tables -> bidirectional LSTM layers -> tags, features, names, arcs and labels."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

import features

AFFIX_SIZES, SHAPE, MODE = (12, 20, 12, 24, 32, 32), 16, 8
TAG_HIDDEN, NAME_HIDDEN, LABEL = 96, 64, 128


class Network(nn.Module):
    def __init__(self, vocabulary, frozen, classes, hidden=144, layers=3, dropout=0.3, word=96, arc=160):
        """`frozen`: (rows, 100) vectors, row 0 zero; `classes`: sizes by name (upos xpos feats names relations)."""
        super().__init__()
        self.dropout, self.hidden = dropout, hidden
        self.word = nn.Embedding(len(vocabulary.words) + 1, word)
        nn.init.normal_(self.word.weight, std=0.1)
        self.register_buffer("frozen", frozen)
        self.affixes = nn.ModuleList(nn.Embedding(len(t) + 1, n) for t, n in zip(vocabulary.affixes, AFFIX_SIZES))
        self.shape = nn.Embedding(features.SHAPES, SHAPE)
        self.mode = nn.Embedding(4, MODE)
        for table in (*self.affixes, self.shape, self.mode):
            nn.init.normal_(table.weight, std=0.3)
        size = word + frozen.shape[1] + sum(AFFIX_SIZES) + SHAPE + MODE
        self.layers = nn.ModuleList(nn.LSTM(2 * hidden if i else size, hidden, batch_first=True, bidirectional=True) for i in range(layers))
        for layer in self.layers:
            self.start_lstm(layer)
        self.tag_hidden = nn.Linear(2 * hidden, TAG_HIDDEN)
        self.upos = nn.Linear(TAG_HIDDEN, classes["upos"])
        self.xpos = nn.Linear(TAG_HIDDEN, classes["xpos"])
        self.feats = nn.Linear(TAG_HIDDEN, classes["feats"])
        self.name_hidden = nn.Linear(2 * hidden, NAME_HIDDEN)
        self.names = nn.Linear(NAME_HIDDEN, classes["names"])
        self.arc_head = nn.Linear(2 * hidden, arc)
        self.arc_dependent = nn.Linear(2 * hidden, arc)
        self.arc = nn.Linear(arc, arc)
        self.arc_root = nn.Parameter(torch.zeros(arc))
        self.label_head = nn.Linear(2 * hidden, LABEL)
        self.label_dependent = nn.Linear(2 * hidden, LABEL)
        self.label_root = nn.Parameter(torch.zeros(LABEL))
        self.label = nn.Linear(2 * LABEL, classes["relations"])
        for layer in (self.label_head, self.label_dependent):
            nn.init.normal_(layer.weight, std=0.08)

    def start_lstm(self, layer):
        for name, weight in layer.named_parameters():
            if "weight_hh" in name:
                for gate in weight.data.chunk(4):
                    nn.init.orthogonal_(gate)
            elif "weight_ih" in name:
                nn.init.xavier_uniform_(weight.data)
            else:
                weight.data.zero_()
                if "bias_ih" in name:
                    weight.data[self.hidden:2 * self.hidden] = 1.0

    def inputs(self, rows, lost):
        """rows: (batch, longest, 3 + affixes + 1) table rows; `lost` hides some trained words."""
        parts = [self.word(rows[..., 0] * ~lost), self.frozen[rows[..., 1]]]
        parts += [table(rows[..., 2 + i]) for i, table in enumerate(self.affixes)]
        parts += [self.shape(rows[..., -2]), self.mode(rows[..., -1])]
        if self.training and self.dropout:
            keep = torch.rand(*rows.shape[:2], len(parts), device=rows.device) > self.dropout * 0.35
            parts = [p * keep[..., i:i + 1] for i, p in enumerate(parts)]
        return nn.functional.dropout(torch.cat(parts, 2), self.dropout * 0.4, self.training)

    def shared(self, x):
        """Dropout with one mask for a whole sentence."""
        if not self.training or not self.dropout:
            return x
        keep = 1 - self.dropout
        return x * (torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), keep, device=x.device)) / keep)

    def encode(self, rows, lengths, lost):
        """Padded table rows, lengths (on the CPU, longest first) -> (batch, longest, 2 hidden)."""
        padded = self.inputs(rows, lost)
        for layer in self.layers:
            packed, _ = layer(pack_padded_sequence(padded, lengths, batch_first=True))
            padded = self.shared(pad_packed_sequence(packed, batch_first=True)[0])
        return padded

    def part(self, layer, x):
        return nn.functional.dropout(torch.relu(layer(x)), self.dropout, self.training)

    def arcs(self, words, lengths):
        """(batch, dependent, head) scores; head 0 is the root."""
        heads = self.part(self.arc_head, words)
        root = self.arc_root.expand(len(lengths), 1, -1)
        heads = torch.cat([root, heads], 1)
        scores = self.arc(self.part(self.arc_dependent, words)) @ heads.transpose(1, 2)
        outside = torch.arange(heads.shape[1], device=words.device)[None, :] > lengths.to(words.device)[:, None]
        return scores.float().masked_fill(outside[:, None, :], -1e4)

    def labels(self, words, heads):
        """(batch, dependent, relation) scores for given heads (0 is the root)."""
        h = self.label_head(words)
        h = torch.cat([self.label_root.expand(h.shape[0], 1, LABEL).to(h.dtype), h], 1)
        h = h.gather(1, heads[:, :, None].expand(-1, -1, LABEL))
        d = self.label_dependent(words)
        joint = torch.cat([h * d, torch.relu(h + d)], 2)
        return self.label(nn.functional.dropout(joint, self.dropout, self.training))

    def tags(self, words):
        """Scores of upos, xpos, feats and names."""
        hidden, names = self.part(self.tag_hidden, words), self.part(self.name_hidden, words)
        return {"upos": self.upos(hidden), "xpos": self.xpos(hidden), "feats": self.feats(hidden), "names": self.names(names)}
