-- Product codes that may be postage, fees and the like: those without a digit, where at least four codes in five have
-- one; the most frequent first.
with codes as (
    select
        lines.product_id,
        count(*) as lines
    from lines
    inner join run_files on lines.file_id = run_files.file_id
    where lines.problem is null and lines.sold_at <= :latest and lines.product_id is not null
    group by lines.product_id
),

judged as (
    select
        product_id,
        lines,
        regexp_matches(product_id, '[0-9]') as has_digit
    from codes
),

shares as (
    select avg(case when has_digit then 1.0 else 0.0 end) as share_with_digit
    from judged
)

select
    judged.product_id as code,
    judged.lines
from judged
cross join shares
where not judged.has_digit and shares.share_with_digit >= 0.8
order by judged.lines desc, judged.product_id
limit :most
