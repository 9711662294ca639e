-- The first lines of the run's files that can't be used, by file and line.
select
    run_files.path,
    run_files.sheet,
    quarantine.line_number,
    quarantine.problem,
    quarantine.lines
from quarantine
inner join run_files on quarantine.file_id = run_files.file_id
where quarantine.sold_at is null or quarantine.sold_at > :latest
order by run_files.path, run_files.sheet_number, quarantine.line_number
limit :most
