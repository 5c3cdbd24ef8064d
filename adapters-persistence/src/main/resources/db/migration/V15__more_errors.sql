-- What can go wrong while the daily cycle runs by itself.
ALTER TYPE error_type ADD VALUE 'JOB_FAILED';
ALTER TYPE error_type ADD VALUE 'MESSAGE_DEAD';
ALTER TYPE error_type ADD VALUE 'PAYOUT_WRONG';
ALTER TYPE error_type ADD VALUE 'INTEGRITY_VIOLATED';
ALTER TYPE error_type ADD VALUE 'PART_DOWN';
