-- One row per reason: how many lines of the run's files can't be used, most frequent first.
select
    quarantine.problem,
    cast(sum(quarantine.lines) as bigint) as lines
from quarantine
inner join run_files on quarantine.file_id = run_files.file_id
where quarantine.sold_at is null or quarantine.sold_at > :latest
group by quarantine.problem
order by lines desc, problem
