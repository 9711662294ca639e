-- One row: how many records of a file are in `lines`, how many of them can't be used, and when the last of the others is
-- dated.
select
    count(*) as records,
    count(case when problem is not null or sold_at > :latest then 1 end) as unusable,
    max(case when problem is null then sold_at end) as last_at
from lines
where file_id = :file_id
