-- The first lines of a file that can't be used: position among the file's records from 0, and the reason.
with positions as (
    select
        rowid - min(rowid) over () as position,
        problem,
        sold_at
    from lines
    where file_id = :file_id
)

select
    position,
    coalesce(problem, 'dated after the start of the run') as problem
from positions
where problem is not null or sold_at > :latest
order by position
limit :most
