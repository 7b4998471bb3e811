"""The network for names: its own small tables beside the frozen vectors -> bidirectional LSTM layers -> BIO tags.

Apart from the parser's network, because a shared encoder serves syntax first and took Google for a place.
"""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

import features

WORD, SHAPE, MODE = 24, 16, 4
AFFIX_SIZES = {1: 16, 3: 8, 4: 16}  # by position in features.AFFIXES: p3, s2, s3


class NamesNetwork(nn.Module):
    def __init__(self, vocabulary, frozen, classes, hidden=80, layers=1, dropout=0.45):
        super().__init__()
        self.dropout = dropout
        self.register_buffer("frozen", frozen)
        self.word = nn.Embedding(len(vocabulary.words) + 1, WORD)
        self.affixes = nn.ModuleDict({str(i): nn.Embedding(len(vocabulary.affixes[i]) + 1, n) for i, n in AFFIX_SIZES.items()})
        self.shape = nn.Embedding(features.SHAPES, SHAPE)
        self.mode = nn.Embedding(4, MODE)
        for table in (self.word, *self.affixes.values(), self.shape, self.mode):
            nn.init.normal_(table.weight, std=0.2)
        size = frozen.shape[1] + WORD + sum(AFFIX_SIZES.values()) + SHAPE + MODE
        self.lstm = nn.LSTM(size, hidden, num_layers=layers, batch_first=True, bidirectional=True, dropout=dropout if layers > 1 else 0)
        self.names = nn.Linear(2 * hidden, classes)

    def forward(self, rows, lengths, lost):
        """(batch, longest, classes) scores; `lost` hides some trained words."""
        parts = [self.frozen[rows[..., 1]], self.word(rows[..., 0] * ~lost)]
        parts += [table(rows[..., 2 + int(i)]) for i, table in self.affixes.items()]
        parts += [self.shape(rows[..., -2]), self.mode(rows[..., -1])]
        if self.training:
            keep = torch.rand(*rows.shape[:2], len(parts), device=rows.device) > 0.08
            parts = [p * keep[..., i:i + 1] for i, p in enumerate(parts)]
        x = nn.functional.dropout(torch.cat(parts, 2), self.dropout * 0.6, self.training)
        packed, _ = self.lstm(pack_padded_sequence(x, lengths, batch_first=True))
        states = nn.functional.dropout(pad_packed_sequence(packed, batch_first=True)[0], self.dropout, self.training)
        return self.names(states)
