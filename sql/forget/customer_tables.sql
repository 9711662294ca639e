-- One row per table of the database that has a column with customers, whatever it is for.
select table_name
from information_schema.columns
where column_name = 'customer_id' and table_schema = 'main' and table_catalog = current_database()
order by table_name
