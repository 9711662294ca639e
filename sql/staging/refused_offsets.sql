-- The records that the file's format did not let through: at which byte each begins, in rising order.
select distinct record_offset
from refused_records
order by record_offset
