-- One row: in how many rows of a table, or of a file that a run left, certain customers are.
select count(*) as found
from :rows
where :is_theirs
