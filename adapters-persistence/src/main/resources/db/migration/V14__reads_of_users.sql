-- Whoever acts as an admin locks the others, and reads nobody else for it.
CREATE INDEX users_admins ON users (id) WHERE role = 'ADMIN';

-- Deleted users are all called alike: looking for others must not read through them. In the order of
-- "C", which is that of pg_unicode_fast, so that the index on all nicknames cannot be taken instead.
CREATE INDEX users_found ON users ((lower(nickname COLLATE pg_unicode_fast) COLLATE "C"))
  WHERE status <> 'DELETED';
