-- The files that the run uses, by path and sheet.
select *
from run_files
order by path, sheet_number
