-- One row: how many records of a file are in `lines`.
select count(*) as records
from lines
where file_id = :file_id
