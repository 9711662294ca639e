-- quarantine, from a typed file: one row per record that can't be used, its text as JSON.
with rows_of_file as (
    select
        row_number() over () - 1 as position,
        given
    from :source as given
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
    records.position + 1 as line_number,
    1 as lines,
    coalesce(records.problem, 'dated after the start of the run') as problem,
    cast(to_json(rows_of_file.given) as varchar) as raw_text,
    case when records.problem is null then records.sold_at end as sold_at,
    false as is_refused
from records
inner join rows_of_file on records.position = rows_of_file.position
where records.problem is not null or records.sold_at > :latest
