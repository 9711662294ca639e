-- No row or one: the version of the tables in this database.
select schema_version
from database_version
