/// What days came to.
@NullMarked
package com.oxuniverse.web.settlement;

import org.jspecify.annotations.NullMarked;
