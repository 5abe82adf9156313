// What the machine itself can do: the same numbers in plain C loops, without checks, compiled by worker.py with -O3 -march=native
// -ffast-math. Each function takes its columns and their length, and gives one number.
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

double accuracy(const int32_t *actual, const int32_t *predicted, long n) {
  long equal = 0;
  for (long i = 0; i < n; i++) equal += actual[i] == predicted[i];
  return (double)equal / n;
}

static long cells[4][256];

// Labels below 16; gives the number of rows on the diagonal.
double confusion(const int32_t *actual, const int32_t *predicted, long n) {
  memset(cells, 0, sizeof cells);
  for (long i = 0; i + 3 < n; i += 4) {
    for (int k = 0; k < 4; k++) cells[k][actual[i + k] << 4 | predicted[i + k]]++;
  }
  for (long i = n - n % 4; i < n; i++) cells[0][actual[i] << 4 | predicted[i]]++;
  long diagonal = 0;
  for (int k = 0; k < 4; k++) {
    for (int label = 0; label < 16; label++) diagonal += cells[k][label << 4 | label];
  }
  return diagonal;
}

double f1(const int32_t *actual, const int32_t *predicted, long n) {
  long positives = 0, hits = 0;
  for (long i = 0; i < n; i++) {
    positives += actual[i] + predicted[i];
    hits += actual[i] & predicted[i];
  }
  return 2.0 * hits / positives;
}

double mean_absolute_error(const double *actual, const double *predicted, long n) {
  double sum = 0;
  for (long i = 0; i < n; i++) sum += fabs(actual[i] - predicted[i]);
  return sum / n;
}

double r2(const double *actual, const double *predicted, long n) {
  double sum = 0, residual = 0, total = 0;
  for (long i = 0; i < n; i++) sum += actual[i];
  for (long i = 0; i < n; i++) {
    residual += (actual[i] - predicted[i]) * (actual[i] - predicted[i]);
    total += (actual[i] - sum / n) * (actual[i] - sum / n);
  }
  return 1 - residual / total;
}

double brier(const int32_t *actual, const double *probability, long n) {
  double sum = 0;
  for (long i = 0; i < n; i++) sum += (actual[i] - probability[i]) * (actual[i] - probability[i]);
  return sum / n;
}

double log_loss(const int32_t *actual, const double *probability, long n) {
  double sum = 0;
  for (long i = 0; i < n; i++) sum += log(fabs(1 - actual[i] - probability[i]));
  return -sum / n;
}

// Scores of at least 0 with their label in the last bit, sorted: 3 digits of 11 bits from the top, then insertion.
static uint64_t *sorted(const int32_t *actual, const double *score, long n) {
  static uint64_t *from, *to;
  static long room;
  static uint32_t counts[3][2048];
  if (n > room) {
    from = realloc(from, 8 * n);
    to = realloc(to, 8 * n);
    room = n;
  }
  memset(counts, 0, sizeof counts);
  for (long i = 0; i < n; i++) {
    uint64_t bits;
    memcpy(&bits, &score[i], 8);
    bits = (bits & ~1ull) | (uint64_t)actual[i];
    from[i] = bits;
    for (int digit = 0; digit < 3; digit++) counts[digit][bits >> (30 + 11 * digit) & 2047]++;
  }
  for (int digit = 0; digit < 3; digit++) {
    uint32_t offset = 0;
    for (int k = 0; k < 2048; k++) {
      uint32_t size = counts[digit][k];
      counts[digit][k] = offset;
      offset += size;
    }
    for (long i = 0; i < n; i++) to[counts[digit][from[i] >> (30 + 11 * digit) & 2047]++] = from[i];
    uint64_t *swap = from;
    from = to;
    to = swap;
  }
  for (long i = 1; i < n; i++) {
    uint64_t key = from[i];
    long j = i;
    for (; j > 0 && from[j - 1] >> 1 > key >> 1; j--) from[j] = from[j - 1];
    from[j] = key;
  }
  return from;
}

double roc_auc(const int32_t *actual, const double *score, long n) {
  uint64_t *rows = sorted(actual, score, n);
  double ordered = 0, negatives = 0, before = 0, positives = 0;
  for (long i = 0; i < n; i++) {
    int positive = rows[i] & 1;
    positives += positive;
    negatives += 1 - positive;
    if (i + 1 < n && rows[i] >> 1 == rows[i + 1] >> 1) continue;
    ordered += positives * (before + negatives) / 2;
    before = negatives;
    positives = 0;
  }
  return ordered;
}

double average_precision(const int32_t *actual, const double *score, long n) {
  uint64_t *rows = sorted(actual, score, n);
  double area = 0, positives = 0, before = 0;
  for (long i = n - 1; i >= 0; i--) {
    positives += rows[i] & 1;
    if (i > 0 && rows[i] >> 1 == rows[i - 1] >> 1) continue;
    area += (positives - before) * positives / (n - i);
    before = positives;
  }
  return area / positives;
}
