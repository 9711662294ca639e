-- One row per table of the database that is looked at, which stands under the name `kept`.
select table_name
from information_schema.tables
where table_catalog = 'kept' and table_schema = 'main'
order by table_name
