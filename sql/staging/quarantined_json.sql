-- quarantine, from JSON lines: one row per line that can't be used, those that hold no object included.
-- Lines that the reader refused are not among those that it gives: each puts the lines after it one further down.
with given as (
    select
        row_number() over () as place,
        line
    from :source
),

refused as (
    select
        line_number,
        row_number() over (order by line_number) as refused_before
    from found_records
),

-- Lines that were refused one after the other shift the same one.
shifts as (
    select
        line_number - refused_before + 1 as first_place,
        max(refused_before) as refused_before
    from refused
    group by line_number - refused_before + 1
),

placed as (
    select
        given.place + coalesce(shifts.refused_before, 0) as line_number,
        given.line,
        case when json_valid(given.line) then json_type(given.line) = 'OBJECT' else false end as is_object
    from given
    asof left join shifts on given.place >= shifts.first_place
),

objects as (
    select
        line_number,
        line,
        row_number() over (order by line_number) - 1 as position
    from placed
    where is_object
),

records as (
    select
        rowid - min(rowid) over () as position,
        problem,
        sold_at
    from lines
    where file_id = :file_id
)

select
    :file_id as file_id,
    objects.line_number,
    1 as lines,
    coalesce(records.problem, 'dated after the start of the run') as problem,
    objects.line as raw_text,
    case when records.problem is null then records.sold_at end as sold_at,
    false as is_refused
from records
inner join objects on records.position = objects.position
where records.problem is not null or records.sold_at > :latest
union all
select
    :file_id as file_id,
    line_number,
    1 as lines,
    'not a JSON object' as problem,
    line as raw_text,
    null as sold_at,
    true as is_refused
from placed
where not is_object and trim(line) <> ''
union all
select
    :file_id as file_id,
    cast(found_records.line_number as bigint) as line_number,
    refused_records.lines,
    refused_records.problem,
    found_records.raw_text,
    null as sold_at,
    true as is_refused
from refused_records
inner join found_records on refused_records.record_offset = found_records.key
