//! What is written as text reads back as it was: days, ids, addresses.

use little_things::{
    domain::{Day, Id},
    routes::Route,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn every_day_reads_back_as_written(count in -700_000..2_900_000_i32) {
        let day = Day::from_count(count);
        prop_assert_eq!(Day::parse(&day.to_string()), Ok(day));
    }

    #[test]
    fn an_id_reads_back_as_written(chance: u128) {
        let id = Id::from_chance(chance);
        prop_assert_eq!(id.to_string().parse::<Id>(), Ok(id));
    }

    #[test]
    fn ids_sort_by_the_time_they_were_made(earlier in 0..10_000_000_000_000_u64, later in 1..1_000_000_u64, chance: [u128; 2]) {
        prop_assert!(Id::new(earlier, chance[0]) < Id::new(earlier + later, chance[1]));
    }

    #[test]
    fn any_fragment_is_some_page(fragment in ".{0,60}") {
        let route = Route::parse(&fragment);
        prop_assert_eq!(Route::parse(&route.to_string()), route);
    }
}
