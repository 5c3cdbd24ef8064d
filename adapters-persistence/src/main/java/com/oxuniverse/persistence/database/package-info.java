/// The way to PostgreSQL: pool, schema, statements, transactions and their failures.
@NullMarked
package com.oxuniverse.persistence.database;

import org.jspecify.annotations.NullMarked;
