-- quarantine, from a delimited file: one row per record that can't be used.
with records as (
    select
        rowid - min(rowid) over () as position,
        problem,
        sold_at
    from lines
    where file_id = :file_id
)

select
    :file_id as file_id,
    cast(found_records.line_number as bigint) as line_number,
    1 as lines,
    coalesce(records.problem, 'dated after the start of the run') as problem,
    found_records.raw_text,
    case when records.problem is null then records.sold_at end as sold_at,
    false as is_refused
from records
inner join found_records on records.position = found_records.key and found_records.kind = 'position'
where records.problem is not null or records.sold_at > :latest
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
inner join found_records on refused_records.record_offset = found_records.key and found_records.kind = 'offset'
