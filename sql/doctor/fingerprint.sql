-- One row: a number that depends on every value of a table, so that every value has to be read. Nobody looks at it.
select cast(bit_xor(hash(looked_at)) as varchar) as fingerprint
from kept.:table as looked_at
