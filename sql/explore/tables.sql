-- One row per table that another run's database must have to be explored, of those that it has.
select table_name
from information_schema.tables
where table_catalog = 'kept' and table_name in ('runs', 'features')
