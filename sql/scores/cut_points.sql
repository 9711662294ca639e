-- One row per part, rising: the two values of a measure between which the quantile part / whole of the customers lies, and how
-- many wholes of the way from the lower to the upper one it is. Values are counted from 0 in rising order; the quantile
-- is at place (customers - 1) * part / whole.
with ordered as (
    select
        :value as value,
        row_number() over (order by :value) - 1 as place
    from features
    where :among
),

sizes as (
    select count(*) - 1 as last_place
    from features
    where :among
),

positions as (
    select
        part,
        sizes.last_place * part as wholes
    from sizes
    cross join (select * from (values :parts) as given (part)) as parts
),

places as (
    select
        part,
        (wholes - wholes % :whole) / :whole as lower_place,
        wholes % :whole as rest
    from positions
)

select
    places.part,
    cast(lower_values.value as varchar) as lower_value,
    cast(upper_values.value as varchar) as upper_value,
    places.rest
from places
inner join ordered as lower_values on places.lower_place = lower_values.place
inner join ordered as upper_values
    on places.lower_place + case when places.rest > 0 then 1 else 0 end = upper_values.place
order by places.part
