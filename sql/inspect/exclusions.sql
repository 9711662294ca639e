-- The reasons for which a rule leaves lines of a file out, most frequent first.
select
    excluded as reason,
    count(*) as lines
from lines
where file_id = :file_id and problem is null and sold_at <= :latest and excluded is not null
group by excluded
order by lines desc, reason
limit :most
