-- One row: the time of the last line that can be used.
select max(sold_at) as last_at
from lines
where problem is null and sold_at <= :latest
