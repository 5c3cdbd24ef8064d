-- What the daily cycle waits for is published however many picks wait before it.
CREATE INDEX outbox_cycle_waiting ON outbox ((hashtextextended(group_key, 0) & 15), id)
  WHERE published_at IS NULL AND topic <> 'prediction-submitted';
