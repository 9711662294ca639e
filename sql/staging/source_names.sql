-- One row: how many names the sources of the run's files have.
select count(distinct source) as names
from run_files
