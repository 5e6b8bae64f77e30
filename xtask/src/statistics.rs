//! The middle of a sample, and how sure one can be of it.

/// The two tails that a 95 % interval leaves out, each.
const TAIL: f64 = 0.025;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Estimate {
    pub(crate) median: f64,
    /// A 95 % confidence interval of the median, whatever the distribution; `None` for fewer than
    /// 6 values.
    pub(crate) interval: Option<(f64, f64)>,
}

impl Estimate {
    /// `None` for no values.
    pub(crate) fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let at = |index: usize| values.get(index).copied();
        let last = values.len().checked_sub(1)?;
        let median = f64::midpoint(at(last / 2)?, at(last.div_ceil(2))?);
        let interval = rank(values.len()).and_then(|rank| at(rank).zip(at(last - rank)));
        Some(Self { median, interval })
    }

    /// The median of these values and its interval as one reads them, with so many digits after the point.
    pub(crate) fn in_words(values: Vec<f64>, digits: usize, unit: &str) -> String {
        let Some(Self { median, interval }) = Self::of(values) else {
            return "nothing measured".to_owned();
        };
        let interval =
            interval.map_or_else(|| "[too few]".to_owned(), |(low, high)| format!("[{low:.digits$}, {high:.digits$}]"));
        format!("{median:.digits$}{unit} {interval}")
    }
}

/// How many of n sorted values may be cut off at either end so that the rest still covers the
/// median in 95 % of all samples. Each value falls below the median with probability 1/2, so the
/// number below is binomial (n, 1/2): the sign test turned round (W. J. Conover, Practical
/// Nonparametric Statistics, chapter 3). Holds for n up to 1000, where 2⁻ⁿ can be told from 0.
fn rank(n: usize) -> Option<usize> {
    let n = u16::try_from(n).ok()?;
    let mut probability = 0.5_f64.powi(n.into());
    let mut tail = probability;
    let mut fitting = None;
    for below in 0..n / 2 {
        if tail > TAIL {
            break;
        }
        fitting = Some(usize::from(below));
        probability *= f64::from(n - below) / f64::from(below + 1);
        tail += probability;
    }
    fitting
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1, 2, … n, in an order of no use.
    fn numbers(n: u16) -> Vec<f64> {
        let mut numbers: Vec<f64> = (1..=n).map(f64::from).collect();
        numbers.reverse();
        numbers
    }

    #[test]
    fn the_interval_is_the_one_in_the_tables_of_the_sign_test() {
        for (n, median, low, high) in [
            (6, 3.5, 1.0, 6.0),
            (9, 5.0, 2.0, 8.0),
            (15, 8.0, 4.0, 12.0),
            (20, 10.5, 6.0, 15.0),
            (100, 50.5, 40.0, 61.0),
            (1000, 500.5, 469.0, 532.0),
        ] {
            let expected = Estimate { median, interval: Some((low, high)) };
            assert_eq!(Estimate::of(numbers(n)), Some(expected), "{n}");
        }
    }

    #[test]
    fn few_values_have_a_median_but_no_interval() {
        for (n, median) in [(1, 1.0), (2, 1.5), (5, 3.0)] {
            let expected = Estimate { median, interval: None };
            assert_eq!(Estimate::of(numbers(n)), Some(expected), "{n}");
        }
        assert_eq!(Estimate::of(Vec::new()), None);
    }

    #[test]
    fn an_estimate_is_read_with_its_interval() {
        for (n, expected) in [(15, "8.0 ms [4.0, 12.0]"), (2, "1.5 ms [too few]"), (0, "nothing measured")] {
            assert_eq!(Estimate::in_words(numbers(n), 1, " ms"), expected, "{n}");
        }
    }
}
