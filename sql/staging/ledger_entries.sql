-- One row per file, or sheet of a workbook, of a content that is loaded.
select
    last_at,
    known_until
from loaded_files
where content_id = :content_id
