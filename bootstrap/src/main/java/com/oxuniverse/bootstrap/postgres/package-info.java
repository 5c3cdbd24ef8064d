/// A durable PostgreSQL of our own, for a machine that has none.
@NullMarked
package com.oxuniverse.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
