-- No row or one: of the published runs of a series that were made as of a moment or before, and whose customers are
-- still kept, the last by snapshot; of several of one snapshot the latest.
select
    run_id,
    snapshot
from runs
where
    series = :series
    and outcome = 'published'
    and snapshot <= :latest
    and exists (select 1 from run_customers where run_customers.run_id = runs.run_id)
order by snapshot desc, started_at desc, run_id desc
limit 1
