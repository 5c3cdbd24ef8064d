package com.oxuniverse.persistence.audit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// The table of what admins did.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActRows extends GenericRepository<ActRow, Long> {

  void save(ActRow act);
}
