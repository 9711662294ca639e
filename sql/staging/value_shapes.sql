-- value_shapes: one row per field and shape of its values, with how many values have it and one of them.
-- A shape is the value with each digit written as 9. `evidence` says what a shape hides and its reading hangs on:
-- of a date whether its first or second number can be no month (`first`, `second`), is the same as the other (`same`)
-- or leaves it open (`open`); of a number whether a single 0 stands before a mark (`zero`).
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
        case when field = 'date' then regexp_extract(value, '^\d{1,2}[/.-] ?(\d{1,2})[/.-]', 1) end as second_part
    from texts
),

judged as (
    select
        field,
        value,
        records,
        regexp_replace(value, '[0-9]', '9', 'g') as shape,
        case
            when field <> 'date' then case when regexp_matches(value, '(^|[^0-9.,])0[.,]\d') then 'zero' else '' end
            when first_part = '' then ''
            when cast(first_part as integer) > 12 and cast(second_part as integer) > 12 then 'neither'
            when cast(first_part as integer) > 12 then 'first'
            when cast(second_part as integer) > 12 then 'second'
            when cast(first_part as integer) = cast(second_part as integer) then 'same'
            else 'open'
        end as evidence
    from parted
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
