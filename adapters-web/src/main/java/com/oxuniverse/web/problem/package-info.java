/// What went wrong, as the client is told (RFC 9457): one shape and one stable code for everything.
@NullMarked
package com.oxuniverse.web.problem;

import org.jspecify.annotations.NullMarked;
