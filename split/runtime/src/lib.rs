//! Loads the part of the app's wasm that a first visit does without.
//!
//! The build cuts the wasm at every function marked with [`wasm_split`]. The macro writes an `async` function of the same name,
//! which loads the part and then calls into it; how it loads is in [`rt`].
//!
//! `wasm_split_helpers` has a loader too. It waits with futures, wakers and locks, which an app with one part and a signal to
//! hear of it has no use for: 2 kB brotli of a first visit. With this loader nothing waits. While the part is not here, the
//! function returns [`NotHere`] at once, and has made sure that the part is on its way; [`on_end`] tells when that is over.

use std::cell::OnceCell;

pub use wasm_split_macros::wasm_split;

thread_local! {
    static HEARD: OnceCell<Box<dyn Fn(bool)>> = const { OnceCell::new() };
}

/// The part is not here yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHere;

/// Calls `heard` at the end of every attempt to load the part, with whether it is here now. For as long as the page lives; once.
pub fn on_end(heard: impl Fn(bool) + 'static) {
    HEARD.with(|cell| {
        // A second listener has no claim.
        let _ = cell.set(Box::new(heard));
    });
}

#[doc(hidden)]
pub use NotHere as SplitLoaderError;

/// What the code names that the macro writes: with the names and the meaning they have in `wasm_split_helpers` 0.2.3.
#[doc(hidden)]
pub mod rt {
    use std::{
        ffi::c_void,
        future::{Ready, ready},
        pin::Pin,
        ptr,
        sync::atomic::{AtomicU8, Ordering::Relaxed},
    };

    use super::{HEARD, NotHere};

    pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);
    pub type LoadFn = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

    const ABSENT: u8 = 0;
    const UNDERWAY: u8 = 1;
    const HERE: u8 = 2;

    /// Where the part is. The macro makes a loader for each function; they all load the one part.
    static STATE: AtomicU8 = AtomicU8::new(ABSENT);

    pub struct LazySplitLoader {
        load: LoadFn,
    }

    impl LazySplitLoader {
        /// # Safety
        ///
        /// `load` loads the one part there is, and then calls the function it is given, once.
        pub const unsafe fn new(load: LoadFn) -> Self {
            Self { load }
        }
    }

    pub fn ensure_loaded(loader: Pin<&'static LazySplitLoader>) -> Ready<Result<(), NotHere>> {
        if STATE.load(Relaxed) == HERE {
            return ready(Ok(()));
        }
        if STATE.swap(UNDERWAY, Relaxed) == ABSENT {
            // SAFETY: whoever made the loader promised that `load` keeps to the contract; `end` is what it asks for, and does
            // not look at the pointer.
            unsafe { (loader.load)(end, ptr::null()) };
        }
        ready(Err(NotHere))
    }

    /// Safe whatever it is called with.
    unsafe extern "C" fn end(_: *const c_void, here: bool) {
        STATE.store(if here { HERE } else { ABSENT }, Relaxed);
        HEARD.with(|cell| {
            if let Some(heard) = cell.get() {
                heard(here);
            }
        });
    }
}
