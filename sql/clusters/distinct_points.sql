-- One row: customers, and different points among them, counted up to a bound.
select
    (select count(*) from points) as customers,
    (select count(*) from (select distinct point from points limit :bound) as some_points) as different
