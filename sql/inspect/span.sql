-- One row: the times of the first and last line that can be used and that no rule leaves out, and the most days from
-- one day with such lines to the next; all null where there are none.
with used as (
    select lines.sold_at
    from lines
    inner join run_files on lines.file_id = run_files.file_id
    where lines.problem is null and lines.sold_at <= :latest and lines.excluded is null
),

days as (
    select distinct cast(sold_at as date) as day
    from used
),

silences as (
    select date_diff('day', lag(day) over (order by day), day) as days
    from days
),

longest as (
    select coalesce(max(days), 0) as longest_silence_days
    from silences
),

ends as (
    select
        min(sold_at) as first_at,
        max(sold_at) as last_at
    from used
)

select *
from ends
cross join longest
