-- value_shapes: one row per field and shape of its values, with how many values have it and one of them.
-- A shape is the value with each digit written as 9. `evidence` says what a shape hides and its reading hangs on:
-- of a date of three numbers the orders that it can be read in, those that give the same day under one number, with a
-- mark on days that are still to come (`dmy1 mdy2 ymd3!`); of a number whether a single 0 stands before a mark (`zero`).
with cells as (
    select :cells
    from :source
),

-- Prices, quantities and days repeat: counted first, each is looked at once.
counted as (
    select
        case :fields end as field,
        coalesce(:columns) as value,
        count(*) as records
    from cells
    group by grouping sets (:sets)
),

texts as (
    select
        field,
        records,
        left(trim(value), 60) as value
    from counted
    where trim(value) <> '' and lower(trim(value)) not in (:nothings)
),

parted as (
    select
        field,
        value,
        records,
        case when field = 'date' then regexp_extract(value, '^(\d{1,2})[/.-] ?\d{1,2}[/.-]', 1) end as first_part,
        case when field = 'date' then regexp_extract(value, '^\d{1,2}[/.-] ?(\d{1,2})[/.-]', 1) end as second_part,
        case when field = 'date' then regexp_extract(value, '^\d{1,2}[/.-] ?\d{1,2}[/.-] ?(\d{4}|\d{2})', 1) end
            as last_part
    from texts
),

numbered as (
    select
        field,
        value,
        records,
        try_cast(first_part as integer) as n1,
        try_cast(second_part as integer) as n2,
        try_cast(last_part as integer) as n3,
        length(first_part) = 2 and length(last_part) = 2 as may_begin_with_year,
        length(last_part) = 2 as is_short
    from parted
),

-- Days as numbers such as 20111209; null where a number can be no day or month. Two digits mean 1969 to 2068.
dated as (
    select
        field,
        value,
        records,
        case
            when n1 between 1 and 31 and n2 between 1 and 12
            then (n3 + case when not is_short then 0 when n3 < 69 then 2000 else 1900 end) * 10000 + n2 * 100 + n1
        end as dmy,
        case
            when n2 between 1 and 31 and n1 between 1 and 12
            then (n3 + case when not is_short then 0 when n3 < 69 then 2000 else 1900 end) * 10000 + n1 * 100 + n2
        end as mdy,
        case
            when may_begin_with_year and n3 between 1 and 31 and n2 between 1 and 12
            then (n1 + case when n1 < 69 then 2000 else 1900 end) * 10000 + n2 * 100 + n3
        end as ymd
    from numbered
),

judged as (
    select
        field,
        value,
        records,
        regexp_replace(value, '[0-9]', '9', 'g') as shape,
        case
            when field = 'date'
            then concat_ws(
                ' ',
                'dmy1' || case when dmy > :today then '!' when dmy <= :today then '' end,
                case when mdy = dmy then 'mdy1' else 'mdy2' end
                || case when mdy > :today then '!' when mdy <= :today then '' end,
                case when ymd = dmy then 'ymd1' when ymd = mdy then 'ymd2' else 'ymd3' end
                || case when ymd > :today then '!' when ymd <= :today then '' end
            )
            when regexp_matches(value, '(^|[^0-9.,])0[.,]\d') then 'zero'
            else ''
        end as evidence
    from dated
)

select
    field,
    shape,
    evidence,
    cast(sum(records) as bigint) as records,
    min(value) as example
from judged
group by field, shape, evidence
order by records desc, field, shape, evidence
limit :most
