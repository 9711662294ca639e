-- One row per file of the run, place and kind: how many of its lines are there. What can't be used is in quarantine.
select
    file_id,
    place,
    kind,
    count(*) as lines
from purchases
where place <> 'future'
group by file_id, place, kind
union all
select
    quarantine.file_id,
    'quarantine' as place,
    'quarantine' as kind,
    cast(sum(quarantine.lines) as bigint) as lines
from quarantine
inner join run_files on quarantine.file_id = run_files.file_id
where quarantine.sold_at is null or quarantine.sold_at > :latest
group by quarantine.file_id
order by file_id, place, kind
