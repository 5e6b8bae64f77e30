//! The pages' addresses: one enum, read from and written to the fragment of the URL.
//!
//! In the fragment, because a static host under any sub-path serves it without tricks and never sees which page is open.

use std::fmt;

use crate::domain::{Id, Practice};

/// A page. Nothing a person wrote is ever part of it: ids are opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Today,
    /// `#/welcome`
    Welcome,
    /// `#/walk/notice`: one step of the walk.
    Walk(Practice),
    /// `#/walk/close`
    Close,
    /// `#/short`: one small thing on a tired day; `#/short/notice`: one for this practice.
    Short(Option<Practice>),
    /// `#/note/notice`: one moment, noted quickly.
    Note(Practice),
    /// `#/moments`, or `#/moments/notice` for one practice's.
    Moments(Option<Practice>),
    /// `#/moment/<id>`
    Moment(Id),
    /// `#/moment/<id>/edit`
    EditMoment(Id),
    /// `#/picture`: the garden as a file to keep.
    Picture,
    /// `#/settings`
    Settings,
    /// `#/backup`: saving a backup, checking one, bringing one back.
    Backup,
    /// `#/erase`: removing everything from this browser.
    Erase,
    /// `#/about`
    About,
    /// `#/care`: when exercises for couples are the wrong tool.
    Care,
    /// `#/parts`: every part of the interface in all its states, for those who work on it. Nothing leads there.
    Parts,
    /// Anything else.
    NotFound,
}

impl Route {
    /// The page that a fragment (with or without its `#`) names. No fragment is today's page.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let parts = [parts.next(), parts.next(), parts.next(), parts.next()];
        let practice = |slug: &str| Practice::from_slug(slug);
        let route = match parts {
            [None, ..] => Some(Self::Today),
            [Some("welcome"), None, ..] => Some(Self::Welcome),
            [Some("walk"), Some("close"), None, _] => Some(Self::Close),
            [Some("walk"), Some(slug), None, _] => practice(slug).map(Self::Walk),
            [Some("short"), None, ..] => Some(Self::Short(None)),
            [Some("short"), Some(slug), None, _] => practice(slug).map(|practice| Self::Short(Some(practice))),
            [Some("note"), Some(slug), None, _] => practice(slug).map(Self::Note),
            [Some("moments"), None, ..] => Some(Self::Moments(None)),
            [Some("moments"), Some(slug), None, _] => practice(slug).map(|practice| Self::Moments(Some(practice))),
            [Some("moment"), Some(id), None, _] => id.parse().ok().map(Self::Moment),
            [Some("moment"), Some(id), Some("edit"), None] => id.parse().ok().map(Self::EditMoment),
            [Some("picture"), None, ..] => Some(Self::Picture),
            [Some("parts"), None, ..] => Some(Self::Parts),
            [Some("settings"), None, ..] => Some(Self::Settings),
            [Some("backup"), None, ..] => Some(Self::Backup),
            [Some("erase"), None, ..] => Some(Self::Erase),
            [Some("about"), None, ..] => Some(Self::About),
            [Some("care"), None, ..] => Some(Self::Care),
            _ => None,
        };
        route.unwrap_or(Self::NotFound)
    }
}

/// The address as a link target, `#/…`.
impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => out.write_str("#/"),
            Self::Welcome => out.write_str("#/welcome"),
            Self::Walk(practice) => write!(out, "#/walk/{}", practice.slug()),
            Self::Close => out.write_str("#/walk/close"),
            Self::Short(None) => out.write_str("#/short"),
            Self::Short(Some(practice)) => write!(out, "#/short/{}", practice.slug()),
            Self::Note(practice) => write!(out, "#/note/{}", practice.slug()),
            Self::Moments(None) => out.write_str("#/moments"),
            Self::Moments(Some(practice)) => write!(out, "#/moments/{}", practice.slug()),
            Self::Moment(id) => write!(out, "#/moment/{id}"),
            Self::EditMoment(id) => write!(out, "#/moment/{id}/edit"),
            Self::Picture => out.write_str("#/picture"),
            Self::Parts => out.write_str("#/parts"),
            Self::Settings => out.write_str("#/settings"),
            Self::Backup => out.write_str("#/backup"),
            Self::Erase => out.write_str("#/erase"),
            Self::About => out.write_str("#/about"),
            Self::Care => out.write_str("#/care"),
            Self::NotFound => out.write_str("#/not-found"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::domain::{Id, Practice};

    fn every_route() -> Vec<Route> {
        let id = Id::from_chance(0x1234_5678_9abc_def0_1234);
        let mut routes = vec![
            Route::Today,
            Route::Welcome,
            Route::Close,
            Route::Short(None),
            Route::Moments(None),
            Route::Moment(id),
            Route::EditMoment(id),
            Route::Picture,
            Route::Parts,
            Route::Settings,
            Route::Backup,
            Route::Erase,
            Route::About,
            Route::Care,
            Route::NotFound,
        ];
        for practice in Practice::ALL {
            routes.extend([
                Route::Walk(practice),
                Route::Note(practice),
                Route::Short(Some(practice)),
                Route::Moments(Some(practice)),
            ]);
        }
        routes
    }

    #[test]
    fn every_route_reads_back_as_written() {
        for route in every_route() {
            assert_eq!(Route::parse(&route.to_string()), route, "{route}");
        }
    }

    #[test]
    fn addresses_are_read_kindly() {
        for (fragment, route) in [
            ("", Route::Today),
            ("#", Route::Today),
            ("#/", Route::Today),
            ("#//", Route::Today),
            ("#/about/", Route::About),
            ("#about", Route::About),
        ] {
            assert_eq!(Route::parse(fragment), route, "{fragment}");
        }
    }

    #[test]
    fn what_is_no_page_is_not_found() {
        for fragment in [
            "#/nothing",
            "#/walk",
            "#/walk/",
            "#/walk/dance",
            "#/walk/notice/more",
            "#/moment",
            "#/moment/short",
            "#/moments/notice/2",
            "#/moment/0000000000000000/edit/now",
            "#/About",
            "#/<script>",
        ] {
            assert_eq!(Route::parse(fragment), Route::NotFound, "{fragment}");
        }
    }
}
