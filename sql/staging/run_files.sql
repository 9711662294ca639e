-- run_files: one row per file, or sheet of a workbook, that this run uses.
-- precedence: which file has the last word on an order, the highest: the one whose latest purchase is the latest, ties
-- by sha256, then by the sheet's place in its workbook. Paths and times of loading play no part.
with selected as (
    select *
    from (values :selected) as given (content_id, path, source, is_vanished)
),

latest_purchases as (
    select
        file_id,
        max(sold_at) as last_at
    from lines
    where problem is null and sold_at <= :latest
    group by file_id
)

select
    loaded_files.file_id,
    selected.path,
    loaded_files.path as loaded_path,
    loaded_files.sheet_number,
    loaded_files.sheet,
    loaded_files.bytes,
    loaded_files.sha256,
    selected.source,
    loaded_files.is_refunds,
    loaded_files.currencies,
    selected.is_vanished,
    loaded_files.lines,
    loaded_files.layout,
    loaded_files.notes,
    loaded_files.loaded_at,
    row_number() over (
        order by
            coalesce(latest_purchases.last_at, timestamp '0001-01-01 00:00:00'),
            loaded_files.sha256,
            loaded_files.sheet_number,
            loaded_files.file_id
    ) as precedence
from selected
inner join loaded_files on selected.content_id = loaded_files.content_id
left join latest_purchases on loaded_files.file_id = latest_purchases.file_id
