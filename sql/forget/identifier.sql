-- One row: a customer's identifier as loading a file would read it, null where it only says that there is none, and as a
-- cell of a file for spreadsheets.
with read as (
    select :identifier as customer_id
    from (select :asked as asked) as given
)

select
    customer_id,
    cell_text(customer_id) as cell
from read
