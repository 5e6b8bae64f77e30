//! Named pieces of work, announced before and timed after.

use std::time::{Duration, Instant};

use crate::error::{Error, Result};

/// Does one piece of work, and says on standard output that it begins, how it ended and how long
/// it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {name}");
    let start = Instant::now();
    let outcome = work();
    let sign = if outcome.is_ok() { '✓' } else { '✗' };
    println!("{sign} {name}  {}", seconds(start.elapsed()));
    outcome
}

/// The steps of one run, for the table at its end. The first one that fails is the last.
#[derive(Default)]
pub(crate) struct Ledger {
    steps: Vec<(&'static str, Duration)>,
    failed: usize,
}

impl Ledger {
    /// Like [`step`], and remembered; an error says which step it came from.
    pub(crate) fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let outcome = step(name, work);
        self.steps.push((name, start.elapsed()));
        outcome.map_err(|cause| {
            self.failed += 1;
            Error::Step { step: name, cause: Box::new(cause) }
        })
    }

    /// A table of step and seconds, then `N passed, M failed` as the last line.
    pub(crate) fn summary(&self) -> String {
        let width = self.steps.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let rows: String =
            self.steps.iter().map(|(name, took)| format!("{name:width$}  {:>8}\n", seconds(*took))).collect();
        let passed = self.steps.len() - self.failed;
        format!("\n{rows}\n{passed} passed, {} failed", self.failed)
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_ends_with_the_count_of_steps() {
        let mut ledger = Ledger::default();
        ledger.step("format", || Ok(())).expect("it passes");
        ledger.step("lints", || Ok(())).expect("it passes");
        let failure = ledger.step("tests", || Err::<(), _>(Error::NotBuilt));

        let message = failure.expect_err("it fails").to_string();
        assert!(message.starts_with("the step \"tests\" failed: "), "{message}");
        assert!(ledger.summary().ends_with("\n2 passed, 1 failed"));
    }
}
