-- One row per table that a customer is explained from, of those that another run's database has.
select table_name
from information_schema.tables
where table_catalog = 'kept' and table_name in ('runs', 'run_models', 'features')
