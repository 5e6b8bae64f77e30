//! What holds on any machine, without a browser.
