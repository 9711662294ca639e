-- The lines of the run's files that can't be used, for a person who mends them; no cell that is taken for a formula.
-- One row per record, by file and line.
select
    cell_text(run_files.path) as file,
    cell_text(run_files.sheet) as sheet,
    quarantine.line_number as line,
    quarantine.lines,
    quarantine.problem as reason,
    cell_text(quarantine.raw_text) as text
from quarantine
inner join run_files on quarantine.file_id = run_files.file_id
where quarantine.sold_at is null or quarantine.sold_at > :latest
order by run_files.path, run_files.sheet_number, quarantine.line_number
