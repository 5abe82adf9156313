"""Distribution functions by mpmath, 50 digits and more: deep tails and large parameters, where SciPy is no authority.

Incomplete gamma and beta functions are summed from their power series, whose terms are all positive; the other tail is
1 minus that at so many digits that 50 are left. A quantile's case is made backwards, from a point and its probability:
the probability is rounded to a double, and the point follows by one Newton step at 50 digits.

Takes some minutes; name distributions to make only theirs. Run with --coefficients to print the constants of
packages/stats/src/internal/special.
"""

import random
import sys

from common import encode, write
from mpmath import bernoulli, beta, cos, erfc, euler, exp, fsum, log, mp, mpf, pi, sqrt, zeta

MADE = "peers/goldens/stats_distributions.py"
SMALLEST = mpf(10) ** -290


def gamma_lower(a, x):
    """P(a, x) by its series."""
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -(mp.dps + 5):
        n += 1
        term *= x / (a + n)
        total += term
    return exp(a * log(x) - x - mp.loggamma(a + 1)) * total


def beta_lower(a, b, x, y):
    """I_x(a, b) by its series."""
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -(mp.dps + 5):
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    return exp(a * log(x) + b * log(y) - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(a + b)) / a * total


def with_complement(lower):
    """A probability and 1 minus it, both with at least 50 digits."""
    for digits in (60, 110, 200, 400):
        with mp.workdps(digits):
            p = lower()
            q = 1 - p
            if min(p, q) > mpf(10) ** -(digits - 50):
                return +p, +q
            if p < mpf(10) ** -50:
                return +p, +q
    return None


def cases_at(x, parameters, pdf, cdf, sf):
    """Every function at one point."""
    made = []
    arguments = [x, *parameters]

    def add(method, arguments, value):
        made.append({"input": [method, *encode(list(arguments))], "expected": encode(float(value))})

    if pdf > SMALLEST:
        add("pdf", arguments, pdf)
    for method, log_method, inverse, p, slope in (
        ("cdf", "logCdf", "quantile", cdf, pdf),
        ("sf", "logSf", "isf", sf, -pdf),
    ):
        if p <= 0:
            continue
        if p > SMALLEST:
            add(method, arguments, p)
        if p < mpf("0.7"):
            add(log_method, arguments, log(p))
        if SMALLEST < p < mpf("0.999") and pdf > SMALLEST:
            rounded = float(p)
            add(inverse, [rounded, *parameters], mpf(x) + (mpf(rounded) - p) / slope)
    return made


def normal_cases():
    points = [0.0, 1e-8, 0.1, 0.5, 0.7, 1.0, 1.3, 1.96, 2.5, 3.3, 4.2, 6.0, 8.5, 12.0, 20.0, 30.0, 36.5]
    cases = []
    for z in points:
        for x in {z, -z}:
            q = erfc(mpf(x) / sqrt(2)) / 2
            p = erfc(-mpf(x) / sqrt(2)) / 2
            made = cases_at(x, [], exp(-mpf(x) ** 2 / 2) / sqrt(2 * pi), p, q)
            # A quantile near 0 has no relative accuracy to speak of: it is 0 for p = 1/2.
            cases += [each for each in made if x != 0 or each["input"][0] in ("cdf", "sf", "pdf")]
    for x in (40.0, 100.0, 1e4, 1e8):
        cases.append({"input": ["logSf", x], "expected": float(log(erfc(mpf(x) / sqrt(2)) / 2))})
        cases.append({"input": ["logCdf", -x], "expected": float(log(erfc(mpf(x) / sqrt(2)) / 2))})
    for x, mean, sd in ((130.0, 100.0, 15.0), (-2.5, 1.0, 0.25), (1e6, 0.0, 1e5)):
        z = (mpf(x) - mean) / mpf(sd)
        p, q = erfc(-z / sqrt(2)) / 2, erfc(z / sqrt(2)) / 2
        cases += cases_at(x, [mean, sd], exp(-z * z / 2) / sqrt(2 * pi) / sd, p, q)
    return cases


def gamma_cases():
    cases = []
    for a in (0.001, 0.05, 0.3, 0.5, 1.0, 1.7, 3.0, 8.0, 25.0, 29.5, 30.0, 60.0, 200.0, 1e3, 1e4, 1e5, 1e6):
        spread = sqrt(mpf(a))
        points = {float(a + k * spread) for k in (-30, -12, -6, -3, -1, -0.1, 0, 0.5, 1, 2.5, 5, 10, 20, 37)}
        points |= {float(a * k) for k in (1e-6, 0.01, 0.3, 0.55, 0.9, 1.7, 2.5)}
        if a < 3:
            points |= {1e-30, 1e-9, 0.2, 0.8, 1.2, 3.0, 20.0, 90.0, 600.0}
        for x in sorted(points):
            if x <= 0:
                continue
            pair = with_complement(lambda: gamma_lower(mpf(a), mpf(x)))
            if pair is None:
                continue
            pdf = exp((mpf(a) - 1) * log(mpf(x)) - mpf(x) - mp.loggamma(mpf(a)))
            cases += thin(cases_at(x, [a], pdf, *pair))
    return cases


def beta_cases():
    cases = []
    shapes = [(0.001, 0.7), (0.05, 0.05), (0.3, 2.0), (0.5, 0.5), (1.0, 3.0), (2.0, 5.0), (5.0, 0.01), (8.0, 8.0)]
    shapes += [(50.0, 500.0), (1000.0, 0.5), (1000.0, 3.0), (1e3, 1e3), (1e4, 20.0), (2e4, 5e4), (1e5, 1e5), (1e6, 1e6)]
    for a, b in shapes:
        mean = mpf(a) / (a + b)
        sd = sqrt(mean * (1 - mean) / (a + b + 1))
        points = {float(mean + k * sd) for k in (-30, -12, -6, -3, -1, -0.1, 0, 0.5, 1, 2.5, 5, 10, 25)}
        if a + b < 2e4:
            points |= {1e-20, 1e-5, 0.02, 0.3, 0.5, 0.8, 0.999, 0.9999999}
        for x in sorted(points):
            if not 0 < x < 1:
                continue
            X = mpf(x)
            small = x * (a + b) < a

            def lower():
                return beta_lower(mpf(a), mpf(b), X, 1 - X) if small else beta_lower(mpf(b), mpf(a), 1 - X, X)

            pair = with_complement(lower)
            if pair is None:
                continue
            p, q = pair if small else pair[::-1]
            pdf = exp((a - 1) * log(X) + (b - 1) * log(1 - X) - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(mpf(a) + b))
            cases += thin(cases_at(x, [a, b], pdf, p, q))
    return cases


def t_cases():
    cases = []
    for df in (0.3, 1.0, 2.0, 3.5, 10.0, 30.0, 200.0, 1e4, 1e6, 1e9):
        n = mpf(df)
        peak = exp(mp.loggamma((n + 1) / 2) - mp.loggamma(n / 2)) / sqrt(n * pi)
        for x in (1e-9, 0.01, 0.3, 0.7, 1.0, 1.5, 2.3, 4.0, 7.0, 15.0, 35.0, 300.0, 1e5):
            X = mpf(x)
            central = X * X < 3 * n

            def lower():
                """P(|T| < x) or P(|T| > x), whichever series converges fast."""
                s, r = n / (n + X * X), X * X / (n + X * X)
                return beta_lower(mpf(1) / 2, n / 2, r, s) if central else beta_lower(n / 2, mpf(1) / 2, s, r)

            pair = with_complement(lower)
            if pair is None:
                continue
            outside = pair[1] if central else pair[0]
            inside = pair[0] if central else pair[1]
            pdf = peak * exp(-(n + 1) / 2 * mp.log1p(X * X / n))
            cases += thin(cases_at(x, [df], pdf, (1 + inside) / 2, outside / 2))
            cases += thin(cases_at(-x, [df], pdf, outside / 2, (1 + inside) / 2))
    return cases


def f_cases():
    cases = []
    for d1, d2 in ((1.0, 1.0), (2.0, 7.0), (5.0, 5.0), (1.0, 200.0), (12.0, 3.5), (300.0, 0.7), (100.0, 1000.0), (2e4, 3e4)):
        a, b = mpf(d1) / 2, mpf(d2) / 2
        for x in (1e-12, 1e-4, 0.05, 0.5, 0.9, 1.0, 1.05, 1.3, 2.5, 9.0, 100.0, 1e6):
            X = mpf(x)
            s, r = d1 * X / (d1 * X + d2), d2 / (d1 * X + d2)
            small = s * (a + b) < a

            def lower():
                s, r = d1 * X / (d1 * X + d2), d2 / (d1 * X + d2)
                return beta_lower(a, b, s, r) if small else beta_lower(b, a, r, s)

            pair = with_complement(lower)
            if pair is None:
                continue
            p, q = pair if small else pair[::-1]
            pdf = exp(a * log(s) + b * log(r)) / beta(a, b) / X
            cases += thin(cases_at(x, [d1, d2], pdf, p, q))
    return cases


def discrete_at(k, parameters, pmf, cdf, sf):
    """Every function at one integer; the quantiles by a probability well inside the step at k."""
    made = []

    def add(method, arguments, value):
        made.append({"input": [method, *encode(list(arguments))], "expected": encode(float(value))})

    if pmf > SMALLEST:
        add("pmf", [k, *parameters], pmf)
    for method, log_method, inverse, p, before in (
        ("cdf", "logCdf", "quantile", cdf, -pmf),
        ("sf", "logSf", "isf", sf, pmf),
    ):
        if p <= 0:
            continue
        if p > SMALLEST:
            add(method, [k, *parameters], p)
        if p < mpf("0.7"):
            add(log_method, [k, *parameters], log(p))
        if SMALLEST < p < mpf("0.999") and pmf > p * mpf("1e-9"):
            add(inverse, [float(p + before / 2), *parameters], k)
    return made


def binomial_cases():
    cases = []
    for n in (1, 5, 20, 300, 10000, 200000):
        for p in (1e-4, 0.03, 0.3, 0.5, 0.9, 0.9995) if n < 200000 else (1e-4, 0.3):
            P = mpf(p)
            mean, sd = n * P, sqrt(n * P * (1 - P))
            for k in sorted({int(mean + z * sd) for z in (-12, -6, -2, 0, 1, 3, 8, 14)} | {0, 1, n - 1}):
                if not 0 <= k < n:
                    continue
                a, b = mpf(k + 1), mpf(n - k)
                upper_small = P * (a + b) < a

                def lower():
                    return beta_lower(a, b, P, 1 - P) if upper_small else beta_lower(b, a, 1 - P, P)

                pair = with_complement(lower)
                if pair is None:
                    continue
                sf, cdf = pair if upper_small else pair[::-1]
                pmf = exp(mp.loggamma(n + 1) - mp.loggamma(a) - mp.loggamma(b + 1) + k * log(P) + (n - k) * log(1 - P))
                cases += thin(discrete_at(k, [n, p], pmf, cdf, sf), 0.3)
    return cases


def poisson_cases():
    cases = []
    for rate in (1e-3, 0.4, 1.0, 7.5, 80.0, 3000.0, 2e5):
        for k in sorted({int(rate + z * rate**0.5) for z in (-25, -8, -4, -2, -1, 0, 1, 2, 4, 8, 25)} | {0, 1, 2, 12}):
            if k < 0:
                continue
            pair = with_complement(lambda: gamma_lower(mpf(k + 1), mpf(rate)))
            if pair is None:
                continue
            pmf = exp(k * log(mpf(rate)) - mpf(rate) - mp.loggamma(k + 1))
            cases += thin(discrete_at(k, [rate], pmf, pair[1], pair[0]))
    return cases


def kolmogorov_cases():
    cases = []
    for x in (0.04, 0.07, 0.15, 0.3, 0.45, 0.6, 0.75, 0.85, 0.899, 0.901, 0.95, 1.1, 1.36, 1.63, 2.0, 3.5, 6.0, 11.0, 18.0):
        X = mpf(x)
        rate = pi**2 / (8 * X * X)
        odd = [mpf(2 * k - 1) ** 2 for k in range(1, 60)]
        cdf = sqrt(2 * pi) / X * fsum(exp(-k * rate) for k in odd)
        pdf = sqrt(2 * pi) / (X * X) * fsum((2 * k * rate - 1) * exp(-k * rate) for k in odd)
        sf = 2 * fsum((-1) ** (k - 1) * exp(-2 * k * k * X * X) for k in range(1, 400))
        cases += cases_at(x, [], pdf, cdf, sf)
    return cases


def studentized_range_cases():
    """Both integrals by the trapezoid rule with steps far finer than 30 digits need."""
    cases = []
    with mp.workdps(30):
        for k, df in ((2, 1.0), (3, 2.5), (3, 10.0), (5, 60.0), (10, 30.0), (20, 5.0), (100, 1000.0), (4, mp.inf), (60, mp.inf)):
            for q in (0.05, 0.6, 1.8, 3.4, 5.0, 9.0, 16.0, 40.0):
                if df > 100 and q > 20:
                    continue
                pdf, cdf, sf = studentized_range_at(mpf(q), k, df)
                parameters = [k, float(df)]
                cases += cases_at(q, parameters, pdf, cdf, sf)
    return cases


def studentized_range_at(q, k, df):
    if df == mp.inf:
        return normal_range(q, k)
    half = mpf(df) / 2
    step = min(mpf("0.06"), mpf("0.35") / sqrt(mpf(df)))
    log_scale = log(mpf(2)) + half * log(half) - mp.loggamma(half)
    sums = [mpf(0)] * 3
    for direction in (1, -1):
        n = 0 if direction == 1 else 1
        while True:
            u = direction * n * step
            s = exp(u)
            weight = exp(log_scale + df * u - half * exp(2 * u))
            pdf, cdf, sf = (weight * each for each in normal_range(q * s, k))
            added = [pdf * s, cdf, sf]
            sums = [a + b for a, b in zip(sums, added)]
            small = all(a < b * mpf(10) ** -22 for a, b in zip(added, sums))
            if small and weight < mpf(10) ** -3 and n > 10:
                break
            n += 1
    return [each * step for each in sums]


def normal_range(w, k):
    """Density, lower and upper tail of the range of k normal values."""
    step = mpf("0.08") if w > 2 else mpf("0.3") / sqrt(mpf(k) + 4)
    cdf = lambda z: erfc(-z / sqrt(mpf(2))) / 2
    phi = lambda z: exp(-z * z / 2) / sqrt(2 * pi)
    pdf = lower = upper = mpf(0)
    for i in range(int(-9 / step), int((w + 9) / step) + 1):
        z = i * step
        density, all_below, between = phi(z), cdf(z), cdf(z) - cdf(z - w)
        if z - w > 0:
            between = cdf(w - z) - cdf(-z)
        pdf += k * (k - 1) * density * phi(z - w) * between ** (k - 2)
        lower += k * density * between ** (k - 1)
        upper += k * density * -mp.expm1((k - 1) * mp.log1p(-cdf(z - w) / all_below)) * all_below ** (k - 1)
    return pdf * step, lower * step, upper * step


rng = random.Random(7)


def thin(cases, share=0.45):
    """A fixed random part: enough to hold every region, few enough to commit."""
    return [each for each in cases if rng.random() < share]


def coefficients():
    """The constants of erf.ts, log-gamma.ts and temme.ts."""
    mp.dps = 60
    nodes = [cos(pi * (k + mpf(1) / 2) / 80) for k in range(80)]

    def scaled(t):
        x = mpf("3.75") * (1 + t) / (1 - t)
        return (1 + 2 * x) * erfc(x) * exp(x * x)

    values = [scaled(t) for t in nodes]
    print("erfcx", [float(fsum(v * cos(pi * j * (k + mpf(1) / 2) / 80) for k, v in enumerate(values)) / 40) for j in range(25)])
    print("zeta", [float((zeta(k) - 1) * (-1) ** k / k) for k in range(2, 29)], "1 - gamma", float(1 - euler))
    terms = 60
    mu = [mpf(0), mpf(1)]  # mu = lambda - 1 as a series in eta: mu mu' = eta (1 + mu)
    for n in range(2, terms + 3):
        mu.append((2 * mu[n - 1] / (n + 1) - fsum(mu[i] * mu[n + 1 - i] for i in range(2, n))) / 2)
    inverse = [mpf(1)]  # eta / mu
    for n in range(1, terms):
        inverse.append(-fsum(mu[i + 1] * inverse[n - i] for i in range(1, n + 1)))
    orders = 10
    exponent = [bernoulli(n + 1) / (n * (n + 1)) if n % 2 else mpf(0) for n in range(orders + 1)]
    stirling = [mpf(1)]
    for n in range(1, orders + 1):
        stirling.append(fsum(i * exponent[i] * stirling[n - i] for i in range(1, n + 1)) / n)
    row = [inverse[n + 1] for n in range(terms - 1)]
    for k in range(orders):
        used = [n for n in range(len(row)) if abs(row[n]) * mpf("0.7") ** n / mpf(30) ** k > 1e-17]
        print("temme", k, [float(v) for v in row[: max(used) + 1]])
        g = (-1) ** (k + 1) * stirling[k + 1]
        row = [(n + 2) * row[n + 2] + g * inverse[n + 1] for n in range(len(row) - 2)]


if __name__ == "__main__":
    if "--coefficients" in sys.argv:
        coefficients()
    else:
        mp.dps = 60
        chosen = sys.argv[1:]
        for name, made in (
            ("normal", normal_cases),
            ("gamma", gamma_cases),
            ("beta", beta_cases),
            ("t", t_cases),
            ("f", f_cases),
            ("binomial", binomial_cases),
            ("poisson", poisson_cases),
            ("kolmogorov", kolmogorov_cases),
            ("studentized-range", studentized_range_cases),
        ):
            if not chosen or name in chosen:
                rng.seed(7)
                write("stats", f"distribution-{name}", "mpmath", MADE, made())
