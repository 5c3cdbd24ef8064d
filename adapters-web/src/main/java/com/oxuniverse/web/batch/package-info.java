/// Jobs of the daily cycle, as admins see and order them.
@NullMarked
package com.oxuniverse.web.batch;

import org.jspecify.annotations.NullMarked;
