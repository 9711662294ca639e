-- The records of a file that can't be used: positions among its records in `lines`, from 0, in rising order.
with positions as (
    select
        rowid - min(rowid) over () as position,
        problem,
        sold_at
    from lines
    where file_id = :file_id
)

select position
from positions
where problem is not null or sold_at > :latest
order by position
