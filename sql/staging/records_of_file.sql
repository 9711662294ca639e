-- One row: how many records of a file are in `lines`, and when the last of those that can be read is dated.
select
    count(*) as records,
    max(case when problem is null then sold_at end) as last_at
from lines
where file_id = :file_id
