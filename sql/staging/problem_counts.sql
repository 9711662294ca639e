-- One row per reason: how many lines can't be used. A line dated after the run's start is one of them.
select
    coalesce(problem, 'dated after the start of the run') as problem,
    count(*) as lines
from lines
where problem is not null or sold_at > :latest
group by 1
order by lines desc, problem
