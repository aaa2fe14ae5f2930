-- Written by hand: the minute sweep looks for payment pages that nobody closed.
create index payment_page_unclosed on payment_page (expires_at) where status in ('CREATED', 'OPEN');
