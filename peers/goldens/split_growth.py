"""What remains of a seeded test set when data grows: of train_test_split's test rows, how many are still test rows
after rows were added at the end."""

from common import case, write
from sklearn.model_selection import train_test_split

ROWS = 10_000
SEED = 42


def test_rows(rows):
    _, test = train_test_split(range(rows), test_size=0.2, random_state=SEED)
    return set(test)


def kept(rows, added):
    before = test_rows(rows)
    return len(before & test_rows(rows + added)) / len(before)


write("split", "growth", "scikit-learn", "peers/goldens/split_growth.py",
      [case({"rows": ROWS, "added": added}, lambda: kept(ROWS, added)) for added in (1, 100, 1000)])
