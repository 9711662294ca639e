-- One row: how many lines of a file are in quarantine and not in `lines`.
select cast(coalesce(sum(lines), 0) as bigint) as lines
from quarantine
where file_id = :file_id and is_refused
