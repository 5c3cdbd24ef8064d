/// Points, and the ledger they are kept in.
@NullMarked
package com.oxuniverse.web.points;

import org.jspecify.annotations.NullMarked;
